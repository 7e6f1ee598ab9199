package dev.precept.runtime.grant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.precept.runtime.Caller;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Verifies grants that are signed JSON Web Tokens (RFC 7519): EdDSA with Ed25519, ES256 or RS256, and nothing else. A
 * grant has {@code iss}, {@code aud}, {@code sub}, {@code jti}, {@code exp} and {@code tier}; it may have {@code nbf},
 * {@code iat} and {@code sid}. The practices of RFC 8725 are followed.
 *
 * <pre>{@code
 * JwtGrants grants = JwtGrants.builder()
 *         .issuer("https://login.example.com")
 *         .audience("support-agent")
 *         .keys(GrantKeys.url(URI.create("https://login.example.com/keys")))
 *         .build();
 * Precept.grants(grants);
 * }</pre>
 */
public final class JwtGrants implements GrantVerifier {

    private final Expected expected;
    private final KeyCache keys;
    private final InstantSource clock;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    JwtGrants(Expected expected, GrantKeys keys, InstantSource clock, LongSupplier ticks) {
        this.expected = expected;
        this.keys = new KeyCache(keys.source(), ticks);
        this.clock = clock;
    }

    /** Begins to say what grants of this application are like. */
    public static JwtGrantsBuilder builder() {
        return new JwtGrantsBuilder();
    }

    /**
     * Revokes a grant: no session is opened with it any more, and those that are open refuse their next call. Kept in
     * memory until this object is gone; an application that starts again has to say it again.
     *
     * @param id the grant's {@code jti}
     */
    public void revoke(String id) {
        revoked.add(Objects.requireNonNull(id, "id"));
    }

    @Override
    public Answer verify(String text) {
        try {
            return new Accepted(grant(text));
        } catch (Fault.Broken broken) {
            return new Refused(broken.fault().words());
        }
    }

    @Override
    public boolean stands(Grant grant) {
        return !revoked.contains(grant.id());
    }

    private Grant grant(String text) throws Fault.Broken {
        Token token = Token.parse(text, expected.longest());
        Map<String, Object> header = token.header();
        Algorithm algorithm = Algorithm.named(header.get("alg")).orElseThrow(Fault.ALGORITHM::broken);
        if (header.containsKey("crit") || header.containsKey("b64")) {
            throw Fault.CRITICAL.broken();
        }
        requireType(header.get("typ"));
        JWK key = keys.find(keyId(header), algorithm);
        if (!verifies(algorithm, key, token)) {
            throw Fault.SIGNATURE.broken();
        }
        return grant(new Claims(token.claims()));
    }

    private void requireType(@Nullable Object type) throws Fault.Broken {
        String shortened =
                type instanceof String text ? text.toLowerCase(Locale.ROOT).replaceFirst("^application/", "") : "";
        boolean fits =
                expected.type().isEmpty() ? type == null || shortened.equals("jwt") : shortened.equals(expected.type());
        if (!fits) {
            throw Fault.TYPE.broken();
        }
    }

    private static @Nullable String keyId(Map<String, Object> header) throws Fault.Broken {
        if (!header.containsKey("kid")) {
            return null;
        }
        if (header.get("kid") instanceof String id && !id.isBlank()) {
            return id;
        }
        throw Fault.KEY_UNKNOWN.broken();
    }

    private static boolean verifies(Algorithm algorithm, JWK key, Token token) {
        try {
            return algorithm.verifies(key, token);
        } catch (JOSEException | GeneralSecurityException | RuntimeException unfit) {
            // A signature of another length or shape: that is its whole message.
            return false;
        }
    }

    private Grant grant(Claims claims) throws Fault.Broken {
        if (!claims.text("iss").equals(expected.issuer())) {
            throw Fault.ISSUER.broken();
        }
        if (!claims.isFor(expected.audience())) {
            throw Fault.AUDIENCE.broken();
        }
        Instant until = until(claims);
        String id = claims.text("jti");
        if (revoked.contains(id)) {
            throw Fault.REVOKED.broken();
        }
        Caller caller = new Caller(
                claims.text("sub"),
                claims.tier(expected.tierClaim()),
                claims.others(Set.of(expected.tierClaim(), expected.sessionClaim())));
        return new Grant(caller, expected.issuer(), id, claims.optionalText(expected.sessionClaim()), until);
    }

    /** The end of its time, if now is in it. */
    private Instant until(Claims claims) throws Fault.Broken {
        Instant expires = claims.time("exp");
        if (expires == null) {
            throw Fault.CLAIMS.broken();
        }
        Instant now = clock.instant();
        Instant until = expires.plus(expected.skew());
        if (!now.isBefore(until)) {
            throw Fault.EXPIRED.broken();
        }
        Instant latestBeginning = now.plus(expected.skew());
        for (String beginning : new String[] {"nbf", "iat"}) {
            Instant at = claims.time(beginning);
            if (at != null && at.isAfter(latestBeginning)) {
                throw Fault.EARLY.broken();
            }
        }
        if (expires.isAfter(latestBeginning.plus(expected.lasting()))) {
            throw Fault.TOO_LASTING.broken();
        }
        return until;
    }
}
