package dev.precept.agent.ledger;

import java.util.List;

/** Ends the start of the agent; carries what to print. */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** With all that was found. */
    public FaultException(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::line)
                .reduce((one, other) -> one + '\n' + other)
                .orElse(""));
        this.faults = List.copyOf(faults);
    }

    /** With one fault. */
    public FaultException(Fault fault) {
        this(List.of(fault));
    }

    /** What was found. */
    public List<Fault> faults() {
        return faults;
    }
}
