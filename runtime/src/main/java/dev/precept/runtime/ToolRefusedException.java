package dev.precept.runtime;

/** The call did not run: a rule blocks it. Repeating it unchanged is refused again. */
public final class ToolRefusedException extends ContractException {

    private static final long serialVersionUID = 1L;

    /** Made by gates and adapters. */
    public ToolRefusedException(Refusal refusal) {
        super(refusal);
    }
}
