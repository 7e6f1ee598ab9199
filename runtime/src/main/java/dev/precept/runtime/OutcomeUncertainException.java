package dev.precept.runtime;

/** The body ran, and what it did is not known for certain: it failed, or its result broke the contract. Do not repeat it. */
public final class OutcomeUncertainException extends ContractException {

    private static final long serialVersionUID = 1L;

    /** Made by gates and adapters. */
    public OutcomeUncertainException(Refusal refusal) {
        super(refusal);
    }
}
