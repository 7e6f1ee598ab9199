package dev.precept.runtime;

/** The call did not run: somebody has to agree to it first. Its {@link #routes()} say who. */
public final class ApprovalPendingException extends ContractException {

    private static final long serialVersionUID = 1L;

    /** Made by gates and adapters. */
    public ApprovalPendingException(Refusal refusal) {
        super(refusal);
    }
}
