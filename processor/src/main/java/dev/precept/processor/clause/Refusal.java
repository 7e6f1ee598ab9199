package dev.precept.processor.clause;

import java.util.Optional;

/** Ends the work on a clause at its first fault. It never leaves this package, and so has no stack trace. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ClauseFault fault;

    Refusal(ClauseFault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    Refusal(ClauseFault.Kind kind, Span span, String message, String fix) {
        this(new ClauseFault(kind, span.offset(), span.length(), message, fix, Optional.empty()));
    }

    ClauseFault fault() {
        return fault;
    }
}
