package dev.precept.runtime.approval;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person with an Ed25519 key, who signs with the JDK alone: what is tested is not asked to help. */
record Signer(String key, String issuer, String subject, KeyPair pair) {

    /** Somebody whom an issuer names. */
    static Signer of(String subject, String issuer) {
        try {
            return new Signer(
                    subject + "-key",
                    issuer,
                    subject,
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String set(Signer... signers) {
        return Stream.of(signers).map(Signer::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private String jwk() {
        byte[] encoded = pair.getPublic().getEncoded();
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"" + key + "\",\"x\":\""
                + base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)) + "\"}";
    }

    String approves(ApprovalRequest request, Instant at) {
        return signs(request.claims(true, issuer, subject, at));
    }

    String denies(ApprovalRequest request, Instant at) {
        return signs(request.claims(false, issuer, subject, at));
    }

    String signs(String claims) {
        return signs("{\"alg\":\"EdDSA\",\"typ\":\"precept-approval+jwt\",\"kid\":\"" + key + "\"}", claims);
    }

    String signs(String header, String claims) {
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + '.' + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
