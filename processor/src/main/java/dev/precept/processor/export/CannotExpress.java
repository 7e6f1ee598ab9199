package dev.precept.processor.export;

import dev.precept.processor.clause.Span;
import java.util.Optional;

/** Ends the translation of a clause that an engine cannot express. */
final class CannotExpress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final Optional<Span> part;

    CannotExpress(String reason) {
        super(reason, null, false, false);
        this.part = Optional.empty();
    }

    CannotExpress(Span part, String reason) {
        super(reason, null, false, false);
        this.part = Optional.of(part);
    }

    /** Why, with the author's own words where one part of the clause is the cause. */
    String reason(String clause) {
        return part.filter(span -> span.offset() >= 0 && span.end() <= clause.length())
                .map(span -> "'" + span.of(clause) + "': " + getMessage())
                .orElse(String.valueOf(getMessage()));
    }
}
