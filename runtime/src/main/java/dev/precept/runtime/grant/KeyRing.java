package dev.precept.runtime.grant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Public keys, each under a name of its own: EdDSA with Ed25519, ES256 or RS256, and nothing else. Unlike {@link GrantKeys}
 * it says which of them signed, because each is a person's.
 */
public final class KeyRing {

    /** A longer text is not read. */
    private static final int LONGEST = 8 * 1024;

    private final Map<String, JWK> keys;

    private KeyRing(Map<String, JWK> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * What somebody signed.
     *
     * @param key the name of the key
     * @param members of the JSON object that was signed
     */
    public record Signed(String key, Map<String, Object> members) {}

    /**
     * The keys of a JSON Web Key Set (RFC 7517).
     *
     * @throws IllegalArgumentException if it is none, if a key has no name ({@code kid}) or not one of its own, or if it is
     *     in the set twice; with the reason alone
     */
    public static KeyRing jwks(String keySet) {
        Map<String, JWK> named = new LinkedHashMap<>();
        Set<Object> different = new HashSet<>();
        try {
            for (JWK key : GrantKeys.read(keySet)) {
                String name = key.getKeyID();
                if (name == null || name.isBlank()) {
                    throw new IllegalArgumentException("a key has no name (kid)");
                }
                if (named.putIfAbsent(name, key) != null) {
                    throw new IllegalArgumentException("two keys are called " + name);
                }
                if (!different.add(key.computeThumbprint())) {
                    throw new IllegalArgumentException("the key " + name + " is there under another name, too");
                }
            }
        } catch (ParseException | JOSEException unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable);
        }
        return new KeyRing(named);
    }

    /** {@link #jwks} from a file, which is read once. */
    public static KeyRing file(Path file) {
        try {
            if (Files.size(file) > GrantKeys.LONGEST_SET) {
                throw new IllegalArgumentException("the key file " + file + " is too long");
            }
            return jwks(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the key file " + file + " cannot be read", unreadable);
        }
    }

    /** The names of the keys. */
    public Set<String> names() {
        return keys.keySet();
    }

    /**
     * Reads a JWS in compact serialization (RFC 7515, 7.1) that one of the keys signed. Whatever else it is, it is not
     * read: of another type, with an algorithm that is not the key's, with an extension ({@code crit}), with a member that
     * is there twice, too long.
     *
     * @param type what it has to call itself in {@code typ}
     */
    public Optional<Signed> read(String text, String type) {
        try {
            Token token = Token.parse(text, LONGEST);
            Map<String, Object> header = token.header();
            Algorithm algorithm = Algorithm.named(header.get("alg")).orElseThrow(Fault.ALGORITHM::broken);
            JWK key = header.get("kid") instanceof String name ? keys.get(name) : null;
            boolean fits = key != null
                    && algorithm.accepts(key)
                    && type.equals(header.get("typ"))
                    && !header.containsKey("crit")
                    && !header.containsKey("b64");
            return key != null && fits && algorithm.verifies(key, token)
                    ? Optional.of(new Signed(key.getKeyID(), token.claims()))
                    : Optional.empty();
        } catch (Fault.Broken | JOSEException | GeneralSecurityException | RuntimeException worthless) {
            // A signature of another length or shape, too: that is its whole message.
            return Optional.empty();
        }
    }

    /** The members of a JSON object; empty where it is none, or names a member twice. */
    public static Optional<Map<String, Object>> members(String json) {
        try {
            return Optional.ofNullable(JSONObjectUtils.parse(json));
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
