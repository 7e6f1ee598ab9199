package dev.precept.runtime;

/** The session has ended. Every further call of it is refused, whoever makes it. */
public final class AgentHaltedException extends ContractException {

    private static final long serialVersionUID = 1L;

    /** Made by gates and adapters. */
    public AgentHaltedException(Refusal refusal) {
        super(refusal);
    }
}
