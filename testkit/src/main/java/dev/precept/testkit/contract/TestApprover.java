package dev.precept.testkit.contract;

import dev.precept.runtime.approval.ApprovalRequest;
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

/**
 * Somebody who approves in tests, with a new Ed25519 key.
 *
 * <pre>{@code
 * TestApprover anna = TestApprover.named("anna");
 * Precept.approvals(Approvers.jwks(TestApprover.keySet(anna))
 *         .approver(anna.key(), anna.issuer(), anna.subject(), "refund-approvers")
 *         .build());
 * …
 * ApprovalRequest asked = Precept.approvals().pending().get(0);
 * Precept.approvals().answer(asked.id(), anna.approves(asked, Instant.now()));
 * }</pre>
 */
public final class TestApprover {

    /** The issuer of those who are merely {@linkplain #named named}. */
    public static final String ISSUER = "urn:precept:test";

    private final String issuer;
    private final String subject;
    private final KeyPair pair;

    private TestApprover(String issuer, String subject, KeyPair pair) {
        this.issuer = issuer;
        this.subject = subject;
        this.pair = pair;
    }

    /** Somebody of this name, whom {@link #ISSUER} names. */
    public static TestApprover named(String subject) {
        return of(ISSUER, subject);
    }

    /** Somebody whom an issuer names, such as the caller of a session that was opened with a grant. */
    public static TestApprover of(String issuer, String subject) {
        try {
            return new TestApprover(
                    issuer, subject, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has Ed25519 since 15", e);
        }
    }

    /** The name of the key. */
    public String key() {
        return subject + "-of-" + issuer;
    }

    /** Who names him. */
    public String issuer() {
        return issuer;
    }

    /** What he is called there. */
    public String subject() {
        return subject;
    }

    /** The public keys of some, as a JSON Web Key Set. */
    public static String keySet(TestApprover... approvers) {
        return Stream.of(approvers).map(TestApprover::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** His yes to a question, signed. */
    public String approves(ApprovalRequest request, Instant at) {
        return sign(request.claims(true, issuer, subject, at));
    }

    /** His no to a question, signed. */
    public String denies(ApprovalRequest request, Instant at) {
        return sign(request.claims(false, issuer, subject, at));
    }

    private String jwk() {
        byte[] encoded = pair.getPublic().getEncoded();
        String x = base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"" + key() + "\",\"x\":\"" + x + "\"}";
    }

    private String sign(String claims) {
        String header = "{\"alg\":\"EdDSA\",\"typ\":\"" + ApprovalRequest.ANSWER_TYPE + "\",\"kid\":\"" + key() + "\"}";
        String signed = base64(header) + '.' + base64(claims);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key signs", e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
