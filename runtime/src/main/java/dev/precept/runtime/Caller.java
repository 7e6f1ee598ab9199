package dev.precept.runtime;

import dev.precept.Authority;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf an agent calls. Clauses read it as {@code caller}.
 *
 * <p>It says only what a cryptographically verified grant says. Nothing that the application, the user or the model merely
 * claims is ever in it. A session that was opened without a grant has the caller {@link #ANONYMOUS}.
 *
 * @param subject who it is, as the grant's issuer names him; null for an anonymous caller
 * @param tier what he may ask for
 * @param claims what else the grant says, by name
 */
public record Caller(@Nullable String subject, Authority tier, Map<String, String> claims) {

    /** Somebody who showed no grant: without a name, of the lowest tier, without claims. */
    public static final Caller ANONYMOUS = new Caller(null, Authority.PUBLIC, Map.of());

    /** Copies what it is given. */
    public Caller {
        claims = Map.copyOf(claims);
    }
}
