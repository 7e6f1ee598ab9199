package dev.precept.runtime.grant;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens with the JDK alone, well-formed ones and others: what is tested is not asked to help. */
final class Issuer {

    /** A key of an issuer, and how it signs. */
    record Key(String id, String algorithm, KeyPair pair, String signing) {

        /** The public key as a member of a key set, its bytes included. */
        String jwk() {
            byte[] encoded = pair.getPublic().getEncoded();
            String common = "\"kid\":\"" + id + "\",\"use\":\"sig\",\"alg\":\"" + algorithm + "\"}";
            if (pair.getPublic() instanceof RSAPublicKey rsa) {
                return "{\"kty\":\"RSA\",\"n\":\"" + number(rsa.getModulus(), 0) + "\",\"e\":\""
                        + number(rsa.getPublicExponent(), 0) + "\"," + common;
            } else if (pair.getPublic() instanceof ECPublicKey ec) {
                return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                        + number(ec.getW().getAffineX(), 32) + "\",\"y\":\""
                        + number(ec.getW().getAffineY(), 32) + "\"," + common;
            }
            return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                    + base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)) + "\"," + common;
        }
    }

    private Issuer() {}

    static Key ed25519(String id) {
        return new Key(id, "EdDSA", pair("Ed25519"), "Ed25519");
    }

    static Key p256(String id) {
        return new Key(id, "ES256", pair("EC"), "SHA256withECDSAinP1363Format");
    }

    static Key rsa(String id) {
        return new Key(id, "RS256", pair("RSA"), "SHA256withRSA");
    }

    static String set(Key... keys) {
        return Stream.of(keys).map(Key::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** A token whose header says what it should. */
    static String token(Key key, String claims) {
        return token(key, "{\"alg\":\"" + key.algorithm() + "\",\"typ\":\"JWT\",\"kid\":\"" + key.id() + "\"}", claims);
    }

    /** A token with any header, signed with a key. */
    static String token(Key key, String header, String claims) {
        String signed = base64(header) + '.' + base64(claims);
        try {
            Signature signature = Signature.getInstance(key.signing());
            signature.initSign(key.pair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token with a keyed hash instead of a signature. */
    static String hashed(byte[] secret, String header, String claims) {
        String signed = base64(header) + '.' + base64(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + '.' + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String number(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        if (bytes[0] == 0) {
            bytes = Arrays.copyOfRange(bytes, 1, bytes.length);
        }
        byte[] padded = new byte[Math.max(length, bytes.length)];
        System.arraycopy(bytes, 0, padded, padded.length - bytes.length, bytes.length);
        return base64(padded);
    }

    private static KeyPair pair(String type) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            if (type.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else if (type.equals("RSA")) {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
