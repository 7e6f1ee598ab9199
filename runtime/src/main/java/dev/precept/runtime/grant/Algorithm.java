package dev.precept.runtime.grant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a grant may be signed (RFC 7518, RFC 8037). Each works with one type of key only, and the key says
 * which it is: a token that asks for another way finds no key.
 */
enum Algorithm {
    EDDSA("EdDSA") {
        @Override
        boolean fits(JWK key) {
            return key instanceof OctetKeyPair pair && pair.getCurve().equals(Curve.Ed25519);
        }

        @Override
        boolean verifies(JWK key, Token token) throws GeneralSecurityException {
            // The JDK has Ed25519 since 15; the library would want another library for it.
            byte[] point = ((OctetKeyPair) key).getDecodedX();
            byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + point.length);
            System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, point.length);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(token.signedBytes());
            return signature.verify(token.signature().decode());
        }
    },
    ES256("ES256") {
        @Override
        boolean fits(JWK key) {
            return key instanceof ECKey point && point.getCurve().equals(Curve.P_256);
        }

        @Override
        boolean verifies(JWK key, Token token) throws JOSEException {
            return checked(new ECDSAVerifier((ECKey) key), JWSAlgorithm.ES256, token);
        }
    },
    RS256("RS256") {
        @Override
        boolean fits(JWK key) {
            return key instanceof RSAKey && key.size() >= SMALLEST_MODULUS;
        }

        @Override
        boolean verifies(JWK key, Token token) throws JOSEException {
            return checked(new RSASSAVerifier((RSAKey) key), JWSAlgorithm.RS256, token);
        }
    };

    /** Bits; RFC 7518, 3.3. */
    private static final int SMALLEST_MODULUS = 2048;

    /** A SubjectPublicKeyInfo up to the 32 bytes of the key (RFC 8410, 4). */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String header;

    Algorithm(String header) {
        this.header = header;
    }

    /** The algorithm of that name in a header. */
    static Optional<Algorithm> named(@Nullable Object name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.header.equals(name))
                .findFirst();
    }

    /** Whether a key is for this algorithm, by its type and by what it says of itself. */
    final boolean accepts(JWK key) {
        return fits(key)
                && (key.getAlgorithm() == null || key.getAlgorithm().getName().equals(header))
                && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY));
    }

    abstract boolean fits(JWK key);

    /** Whether the key's owner signed the token. */
    abstract boolean verifies(JWK key, Token token) throws JOSEException, GeneralSecurityException;

    private static boolean checked(JWSVerifier verifier, JWSAlgorithm algorithm, Token token) throws JOSEException {
        return verifier.verify(new JWSHeader(algorithm), token.signedBytes(), token.signature());
    }
}
