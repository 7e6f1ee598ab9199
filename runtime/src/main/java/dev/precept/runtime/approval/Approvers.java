package dev.precept.runtime.approval;

import dev.precept.runtime.grant.KeyRing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may approve what: for each key the person whose it is, and the routes whose role that person has. Made in code, so
 * that nobody adds himself to a file.
 *
 * <pre>{@code
 * Precept.approvals(Approvers.file(Path.of("/etc/shop/approvers.jwks"))
 *         .approver("anna-2026", "https://login.example.com", "anna", "refund-approvers")
 *         .build());
 * }</pre>
 */
public final class Approvers {

    /** Until when a question may be answered unless somebody says otherwise. */
    static final Duration AN_HOUR = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final KeyRing keys;
    private final Map<String, Approver> byKey;
    private final Duration lifetime;

    private Approvers(KeyRing keys, Map<String, Approver> byKey, Duration lifetime) {
        this.keys = keys;
        this.byKey = Map.copyOf(byKey);
        this.lifetime = lifetime;
    }

    /**
     * Begins with the public keys of a JSON Web Key Set (RFC 7517): Ed25519, P-256 or RSA, each with a {@code kid}.
     *
     * @throws IllegalArgumentException {@code PRE-0754}, if it is unusable
     */
    public static Builder jwks(String keySet) {
        return new Builder(() -> KeyRing.jwks(keySet));
    }

    /** {@link #jwks} from a file, which is read now and not again. */
    public static Builder file(Path file) {
        return new Builder(() -> KeyRing.file(file));
    }

    KeyRing keys() {
        return keys;
    }

    /** How long a question may be answered. */
    Duration lifetime() {
        return lifetime;
    }

    @Nullable
    Approver of(String key) {
        return byKey.get(key);
    }

    /** Whether anybody has the role of a route. */
    boolean anybodyFor(String route) {
        return byKey.values().stream().anyMatch(approver -> approver.routes().contains(route));
    }

    /** Whether there is a signed channel to any user. */
    boolean anyUser() {
        return byKey.values().stream().anyMatch(Approver::user);
    }

    /** Whether there is a signed channel to this one. */
    boolean isUser(@Nullable Person person) {
        return person != null && byKey.values().stream().anyMatch(approver -> approver.user() && approver.is(person));
    }

    private static IllegalArgumentException wrong(String what, String fix) {
        return new IllegalArgumentException("[PRE-0754] The approvers cannot be set up: " + what + ". Fix: " + fix
                + ". See docs/errors/PRE-0754.md");
    }

    /** Collects persons. */
    public static final class Builder {

        private final KeyRing keys;
        private final Map<String, Approver> byKey = new HashMap<>();
        private Duration lifetime = AN_HOUR;

        private Builder(Supplier<KeyRing> keys) {
            try {
                this.keys = keys.get();
            } catch (IllegalArgumentException unusable) {
                throw wrong(
                        String.valueOf(unusable.getMessage()),
                        "give each approver a public key with a kid of its own, in a JSON Web Key Set");
            }
        }

        /**
         * A person with the role of routes.
         *
         * @param key the {@code kid} of the one key that is this person's
         * @param issuer who names the person, as in the grants of sessions: nobody approves his own calls
         * @param subject the person's name there
         * @throws IllegalArgumentException {@code PRE-0754}, if there is no such key, it is somebody's, or no route is named
         */
        public Builder approver(String key, String issuer, String subject, String... routes) {
            Set<String> roles = new HashSet<>(Set.of(routes));
            if (roles.isEmpty() || roles.stream().anyMatch(String::isBlank)) {
                throw wrong(
                        subject + " has no route, or one without a name",
                        "name the routes that " + subject + " decides for");
            }
            return add(new Approver(key, issuer, subject, roles, false));
        }

        /** A person who may confirm what sessions of his own ask. */
        public Builder user(String key, String issuer, String subject) {
            return add(new Approver(key, issuer, subject, Set.of(), true));
        }

        /** How long a question may be answered: a second to seven days; an hour unless this is said. */
        public Builder answersWithin(Duration time) {
            if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                throw wrong("questions cannot be open for " + time, "say a second to seven days");
            }
            this.lifetime = time;
            return this;
        }

        /** What was collected. */
        public Approvers build() {
            if (byKey.isEmpty()) {
                throw wrong("there is nobody", "add an approver or a user");
            }
            return new Approvers(keys, byKey, lifetime);
        }

        private Builder add(Approver person) {
            if (person.issuer().isBlank() || person.subject().isBlank()) {
                throw wrong(
                        "the owner of the key " + person.key() + " has no issuer or no subject",
                        "name both, as the grants of sessions do");
            }
            if (!keys.names().contains(person.key())) {
                throw wrong(
                        "there is no key " + person.key() + "; there are "
                                + keys.names().stream().sorted().toList(),
                        "name one of them, or add the key");
            }
            if (Optional.ofNullable(byKey.putIfAbsent(person.key(), person)).isPresent()) {
                throw wrong(
                        "the key " + person.key() + " belongs to two persons",
                        "give each a key of his own, so that a signature says whose it is");
            }
            return this;
        }
    }
}
