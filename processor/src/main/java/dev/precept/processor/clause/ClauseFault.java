package dev.precept.processor.clause;

import java.util.Optional;

/**
 * The one thing that is wrong with a clause, in its author's words.
 *
 * @param offset where the wrong part starts in the clause's text, in UTF-16 units; inside the text, zero for an empty one
 * @param length how long the wrong part is; never reaches past the text's end
 * @param message what is wrong, one line without a full stop at its end
 * @param fix what to write instead, one line
 * @param suggestion the known name nearest to an unknown one
 */
public record ClauseFault(Kind kind, int offset, int length, String message, String fix, Optional<String> suggestion)
        implements ClauseResult {

    /** The families of faults; each is one error code of the processor. */
    public enum Kind {
        /** The text is not an expression of the language. */
        SYNTAX,
        /** A name that the scope does not hold, or a member that its type does not have. */
        UNKNOWN_NAME,
        /** Operands or a result of a type that the place cannot take. */
        WRONG_TYPE,
        /** Correct CEL, or a Java type, that clauses do not take. */
        UNSUPPORTED,
        /** A fact called with arguments that it does not take. */
        BAD_FACT,
        /** A value that can be read once only, and is not the clause's to read. */
        READ_ONCE,
        /** More work than a clause may be. */
        TOO_COSTLY,
        /** A function of the author's own called with values that it does not take. */
        BAD_FUNCTION
    }
}
