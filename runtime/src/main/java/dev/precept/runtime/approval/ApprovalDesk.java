package dev.precept.runtime.approval;

import dev.precept.runtime.approval.Answer.Given;
import dev.precept.runtime.approval.Answer.Worthless;
import dev.precept.runtime.grant.KeyRing;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.store.ApprovalBook;
import dev.precept.runtime.store.ApprovalEntry;
import dev.precept.runtime.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where calls are put before people, and people answer. Every promise about an answer is kept by its signature; the store
 * keeps what was asked, and that an approval is used once.
 */
public final class ApprovalDesk {

    private static final String NOT_PENDING =
            "no such question is pending: it was answered, it has expired, or it never was";

    private final Store store;
    private final Asking asking;
    private final AnswerReader answers;

    /** The desk of an application, or of a test. */
    public ApprovalDesk(Store store, Approvers approvers) {
        this(store, approvers, RouteHandlers::of);
    }

    /** One with handlers of its own. */
    public ApprovalDesk(Store store, Approvers approvers, Function<String, @Nullable RouteHandler> handlers) {
        this.store = store;
        this.answers = new AnswerReader(approvers);
        this.asking = new Asking(store, approvers, answers, handlers);
    }

    /** What people have made of a call; asks them if nobody has. */
    public Decision decide(Proposed call) {
        return asking.decide(call);
    }

    /**
     * The questions that wait for an answer, oldest first.
     *
     * @throws dev.precept.runtime.store.StoreUnavailableException if the store gives no answer
     */
    public List<ApprovalRequest> pending() {
        return store.approvals().pending().stream().map(ApprovalRequest::of).toList();
    }

    /**
     * Takes an answer: verifies it, and keeps it as it was signed. What it approves still has to be called, and is judged
     * anew then.
     *
     * @param id of the question
     * @param signed a JWS over {@link ApprovalRequest#claims}
     * @throws AnswerRefusedException {@code PRE-0755}, if it counts for nothing, or comes too late
     * @throws dev.precept.runtime.store.StoreUnavailableException if the store gives no answer
     */
    public void answer(String id, String signed) {
        ApprovalBook book = store.approvals();
        Instant now = store.now();
        ApprovalEntry asked = book.find(id)
                .filter(entry -> entry.answer() == null && entry.expires().isAfter(now))
                .orElseThrow(() -> new AnswerRefusedException(NOT_PENDING));
        Answer answer = answers.read(asked, signed, requester(asked), now);
        if (answer instanceof Worthless worthless) {
            throw new AnswerRefusedException(worthless.reason());
        }
        if (!book.answer(id, signed)) {
            throw new AnswerRefusedException(NOT_PENDING);
        }
        if (answer instanceof Given given) {
            Events.answered(
                    given.approves(),
                    id + (given.approves() ? " was approved by " : " was denied by ")
                            + given.by().subject() + " of " + given.by().issuer());
        }
    }

    /** The requester as the question says it; the gate compares with the session's own when the answer is used. */
    private static @Nullable Person requester(ApprovalEntry asked) {
        Map<String, Object> members = KeyRing.members(asked.question())
                .orElseThrow(() -> new AnswerRefusedException("the question was not written by this runtime"));
        return members.get("subject") instanceof String subject
                ? new Person(Objects.toString(members.get("issuer"), ""), subject)
                : null;
    }
}
