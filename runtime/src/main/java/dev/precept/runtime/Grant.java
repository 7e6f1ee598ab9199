package dev.precept.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verified grant says. Made by a {@link GrantVerifier}, and by nobody else: whatever is in it is believed.
 *
 * @param caller on whose behalf an agent may call, and as what
 * @param issuer who says so
 * @param id the name by which it is revoked
 * @param session the application's own session for which it was given; null for any
 * @param until from when on it is worth nothing, the allowed difference of clocks included
 */
public record Grant(
        Caller caller, String issuer, String id, @Nullable String session, Instant until) {}
