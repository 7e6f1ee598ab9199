package dev.precept.runtime.grant;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Where the public keys of an issuer are: a JSON Web Key Set (RFC 7517). A set in a file or behind a URL may be replaced
 * while the application runs; an old key stays in it until the last grant that it signed has expired.
 */
public final class GrantKeys {

    /** A larger set is not read. */
    static final int LONGEST_SET = 256 * 1024;

    /** How a set is had. Never waits on the thread that asks. */
    @FunctionalInterface
    interface Source {
        CompletableFuture<String> fetch();
    }

    private final Source source;

    GrantKeys(Source source) {
        this.source = source;
    }

    /**
     * A key set that never changes.
     *
     * @param keySet the set, as JSON
     * @throws IllegalArgumentException {@code PRE-0732}, if it is none, or holds no key that a grant may be signed with
     */
    public static GrantKeys jwks(String keySet) {
        List<JWK> keys = checked("the key set", keySet);
        String text = new JWKSet(keys).toString();
        return new GrantKeys(() -> CompletableFuture.completedFuture(text));
    }

    /**
     * A key set in a file. It is read now, and again when it is old or a grant names a key that it does not have.
     *
     * @throws IllegalArgumentException {@code PRE-0732}, if it cannot be read now
     */
    public static GrantKeys file(Path file) {
        Source source = new KeyFile(file.toAbsolutePath());
        String text = source.fetch().exceptionally(fault -> "").join();
        if (text.isEmpty()) {
            throw wrong(
                    "the key file " + file + " is empty, too long or cannot be read",
                    "name a key set that is readable");
        }
        checked("the key file " + file, text);
        return new GrantKeys(source);
    }

    /**
     * A key set behind a URL, fetched when the first grant is verified, and again when it is old or a grant names a key
     * that it does not have. Redirections are not followed.
     *
     * @param url {@code https}, or {@code http} on this machine ({@code localhost}, {@code 127.0.0.1}, {@code [::1]})
     * @throws IllegalArgumentException {@code PRE-0732}, for any other
     */
    public static GrantKeys url(URI url) {
        return new GrantKeys(new KeyUrl(url));
    }

    Source source() {
        return source;
    }

    /** What cannot be configured like this. */
    static IllegalArgumentException wrong(String what, String fix) {
        return new IllegalArgumentException("[PRE-0732] The verifier of grants cannot work: " + what + ". Fix: " + fix
                + ". See docs/errors/PRE-0732.md");
    }

    private static List<JWK> checked(String where, String text) {
        try {
            return read(text);
        } catch (ParseException unreadable) {
            throw wrong(
                    where + " is unusable: " + unreadable.getMessage(),
                    "put the issuer's public keys there, as a JSON Web Key Set");
        }
    }

    /**
     * The keys of a set that a grant may be signed with.
     *
     * @throws ParseException if there is none, or if the set gives away what signs: a symmetric or a private key
     */
    static List<JWK> read(String text) throws ParseException {
        List<JWK> keys;
        try {
            keys = JWKSet.parse(text).getKeys();
        } catch (ParseException | RuntimeException unreadable) {
            // Its message may quote the set.
            throw new ParseException("it is no JSON Web Key Set", 0);
        }
        if (keys.stream().anyMatch(JWK::isPrivate)) {
            throw new ParseException(
                    "it holds a private or a symmetric key, and whoever reads it could sign grants", 0);
        }
        List<JWK> usable = keys.stream().filter(GrantKeys::isUsable).toList();
        if (usable.isEmpty()) {
            throw new ParseException("it holds no Ed25519, P-256 or RSA key (of 2048 bits at least) for signatures", 0);
        }
        return usable;
    }

    private static boolean isUsable(JWK key) {
        for (Algorithm algorithm : Algorithm.values()) {
            if (algorithm.accepts(key)) {
                return true;
            }
        }
        return false;
    }
}
