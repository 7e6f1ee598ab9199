package dev.precept.runtime.approval;

/** An answer counts for nothing. The message is for the approver; no model reads it. */
public final class AnswerRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerRefusedException(String reason) {
        super("[PRE-0755] The answer was refused: " + reason + ". Fix: sign the claims of the pending question with"
                + " the approver's own key. See docs/errors/PRE-0755.md");
    }
}
