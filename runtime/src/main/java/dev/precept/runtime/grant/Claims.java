package dev.precept.runtime.grant;

import dev.precept.Authority;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims of a token whose signature was verified (RFC 7519), each of the type that it has to be. */
record Claims(Map<String, Object> members) {

    private static final Set<String> OURS = Set.of("sub", "aud", "exp", "nbf", "iat", "jti");

    /** The last second of the year 9999: beyond it no library agrees with another. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** A text that has to be there. */
    String text(String name) throws Fault.Broken {
        String text = optionalText(name);
        if (text == null) {
            throw Fault.CLAIMS.broken();
        }
        return text;
    }

    /** A text, or null if there is none. */
    @Nullable
    String optionalText(String name) throws Fault.Broken {
        Object value = members.get(name);
        if (value == null && !members.containsKey(name)) {
            return null;
        }
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw Fault.CLAIMS.broken();
    }

    /** Whether the token is meant for an audience: one name or a list of them. */
    boolean isFor(String audience) throws Fault.Broken {
        Object value = members.get("aud");
        if (value instanceof List<?> names && names.stream().allMatch(String.class::isInstance)) {
            return names.contains(audience);
        }
        return text("aud").equals(audience);
    }

    /** The tier, by the name of its constant. */
    Authority tier(String claim) throws Fault.Broken {
        Object value = members.get(claim);
        for (Authority tier : Authority.values()) {
            if (tier.name().equals(value)) {
                return tier;
            }
        }
        throw Fault.TIER.broken();
    }

    /** A moment in seconds since the epoch, with or without a fraction; null if there is none. */
    @Nullable
    Instant time(String name) throws Fault.Broken {
        Object value = members.get(name);
        if (value == null && !members.containsKey(name)) {
            return null;
        }
        if (value instanceof Number seconds) {
            double exact = seconds.doubleValue();
            if (exact >= 0 && exact <= LAST_SECOND) {
                return Instant.ofEpochSecond(seconds.longValue());
            }
        }
        throw Fault.CLAIMS.broken();
    }

    /** What else is said, as far as it is text, a number or a truth value. */
    Map<String, String> others(Set<String> read) {
        Map<String, String> others = new HashMap<>();
        members.forEach((name, value) -> {
            boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
            if (plain && !OURS.contains(name) && !read.contains(name)) {
                others.put(name, String.valueOf(value));
            }
        });
        return others;
    }
}
