package dev.precept.processor.clause;

/**
 * How Java holds a value that a clause reads: the clause type alone does not say whether a whole number is an {@code
 * int} or a {@code Long}.
 *
 * @param javaType the type as Java source writes it, such as {@code java.util.List<java.lang.String>}
 */
public record Held(ClauseType type, Form form, String javaType) {

    /** The shapes that need different Java. */
    public enum Form {
        /** A Java primitive: never null. */
        PRIMITIVE,
        /** A primitive's box. */
        BOXED,
        /** A {@code BigInteger}, which is a decimal number to a clause. */
        BIG_INTEGER,
        /** An array, which is a list to a clause. */
        ARRAY,
        /** A date and time with an offset or a zone, which is a timestamp to a clause. */
        ZONED,
        /** A {@code java.util.List}, the only list that {@code list[0]} reads by place. */
        LIST,
        /** A reference that is never null. */
        PRESENT,
        /** Any other reference, already in the form in which clauses compute. */
        REFERENCE
    }

    public boolean mayBeNull() {
        return form != Form.PRIMITIVE && form != Form.PRESENT;
    }
}
