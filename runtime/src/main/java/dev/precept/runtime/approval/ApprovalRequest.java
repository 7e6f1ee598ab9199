package dev.precept.runtime.approval;

import dev.precept.runtime.digest.CanonicalText;
import dev.precept.runtime.digest.NoCanonicalForm;
import dev.precept.runtime.store.ApprovalEntry;
import java.time.Instant;

/**
 * What a person is asked.
 *
 * @param id its name, unguessable; no model reads it
 * @param route who is asked; empty for the session's own user
 * @param question all that is decided on, as canonical JSON: tool, contract, arguments, agent, session, on whose behalf,
 *     rules, facts, expiry. For a person's eyes there is {@link #shown}
 * @param digest SHA-256 of the question, 64 hexadecimal digits: what the answer names
 * @param expires from when on an answer is too late, by the store's time
 */
public record ApprovalRequest(String id, String route, String question, String digest, Instant expires) {

    /** The {@code typ} of a signed answer. */
    public static final String ANSWER_TYPE = "precept-approval+jwt";

    static ApprovalRequest of(ApprovalEntry entry) {
        return new ApprovalRequest(
                entry.id(), entry.route(), entry.question(), Question.digest(entry.question()), entry.expires());
    }

    /**
     * The question in lines, for people: nothing is left out, and characters that are not seen, or that change the order in
     * which others are seen, stand there by number.
     */
    public String shown() {
        return Shown.of(question);
    }

    /**
     * The claims of an answer, to be signed with the approver's key as a JWS in compact serialization whose header has
     * {@code alg}, {@code kid} and {@code typ} ({@link #ANSWER_TYPE}).
     *
     * @param approve whether the call may be made
     * @param issuer who names the approver
     * @param subject the approver
     * @param at when, by the approver's clock
     */
    public String claims(boolean approve, String issuer, String subject, Instant at) {
        try {
            return "{\"approval\":" + CanonicalText.quoted(id) + ",\"digest\":\"" + digest + "\",\"decision\":\""
                    + (approve ? "approve" : "deny") + "\",\"iss\":" + CanonicalText.quoted(issuer) + ",\"sub\":"
                    + CanonicalText.quoted(subject) + ",\"iat\":" + at.getEpochSecond() + '}';
        } catch (NoCanonicalForm unwritable) {
            throw new IllegalArgumentException("the approver has no name that can be written", unwritable);
        }
    }
}
