package dev.precept.runtime.store;

import java.util.List;
import java.util.Optional;

/**
 * What people were asked, and what they said. The book proves nothing: an answer counts only by its signature, which the
 * reader verifies. The book makes sure of one thing, that an approval is consumed once.
 */
public interface ApprovalBook {

    /**
     * Writes down a question.
     *
     * @throws IllegalArgumentException if there is one of that id
     */
    void ask(ApprovalEntry question);

    /** The entry of an id. */
    Optional<ApprovalEntry> find(String id);

    /** The entries of a session about calls of this digest, oldest first. */
    List<ApprovalEntry> about(String session, String callDigest);

    /** All entries of a session, oldest first. */
    List<ApprovalEntry> ofSession(String session);

    /** The questions of a session without an answer that have not expired. */
    int pending(String session);

    /** All questions without an answer that have not expired, oldest first. */
    List<ApprovalEntry> pending();

    /**
     * Writes down an answer.
     *
     * @param answer as it was signed
     * @return false if there is an answer, or the question has expired by the store's time, or there is no such question
     */
    boolean answer(String id, String answer);

    /**
     * Uses an answer up.
     *
     * @return true for exactly one of all that ever try; false, too, if the question has expired by the store's time or
     *     has no answer
     */
    boolean consume(String id);
}
