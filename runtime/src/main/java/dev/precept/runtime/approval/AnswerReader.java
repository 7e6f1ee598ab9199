package dev.precept.runtime.approval;

import dev.precept.runtime.approval.Answer.Given;
import dev.precept.runtime.approval.Answer.Worthless;
import dev.precept.runtime.grant.KeyRing;
import dev.precept.runtime.store.ApprovalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies answers: when they are given, so that the approver hears what is wrong, and again when they are to be used,
 * since a store can be written to by others.
 */
final class AnswerReader {

    /** How far an approver's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Approvers approvers;

    AnswerReader(Approvers approvers) {
        this.approvers = approvers;
    }

    /**
     * Verifies an answer to a question.
     *
     * @param requester on whose behalf the call is made; null where nobody knows
     * @param now the store's time
     */
    Answer read(ApprovalEntry asked, String signed, @Nullable Person requester, Instant now) {
        Optional<KeyRing.Signed> read = approvers.keys().read(signed, ApprovalRequest.ANSWER_TYPE);
        if (read.isEmpty()) {
            return new Worthless("no approver's key has signed it, or it is no signed answer");
        }
        Approver by = approvers.of(read.get().key());
        if (by == null) {
            return new Worthless("its key is nobody's");
        }
        Map<String, Object> claims = read.get().members();
        if (!by.issuer().equals(claims.get("iss")) || !by.subject().equals(claims.get("sub"))) {
            return new Worthless("it names another person than the key's owner");
        }
        if (!asked.id().equals(claims.get("approval"))
                || !Question.digest(asked.question()).equals(claims.get("digest"))) {
            return new Worthless("it is about another question");
        }
        if (!(claims.get("iat") instanceof Number at)
                || Instant.ofEpochSecond(at.longValue()).isAfter(now.plus(SKEW))) {
            return new Worthless("it does not say when it was given, or a time to come");
        }
        String may = asked.route().isEmpty() ? mayConfirm(by, requester) : mayDecide(by, asked.route(), requester);
        if (!may.isEmpty()) {
            return new Worthless(may);
        }
        if ("approve".equals(claims.get("decision"))) {
            return new Given(true, by);
        }
        return "deny".equals(claims.get("decision"))
                ? new Given(false, by)
                : new Worthless("its decision is neither approve nor deny");
    }

    private static String mayDecide(Approver by, String route, @Nullable Person requester) {
        if (!by.routes().contains(route)) {
            return "the approver does not have the role of the route";
        }
        return requester != null && by.is(requester) ? "nobody approves a call of his own" : "";
    }

    private static String mayConfirm(Approver by, @Nullable Person requester) {
        return by.user() && requester != null && by.is(requester)
                ? ""
                : "only the session's own user can confirm its calls";
    }
}
