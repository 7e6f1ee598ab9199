package dev.precept.processor.clause;

import java.util.List;

/** The types of the clause language. Java's many shapes of one idea (int, Long, short) are one type here. */
public sealed interface ClauseType {

    /** What the type is called in a message: "amount is a decimal number". */
    String words();

    /** The types without parts. */
    enum Basic implements ClauseType {
        BOOL("true or false"),
        INT("a whole number"),
        DOUBLE("a floating-point number"),
        DECIMAL("a decimal number"),
        TEXT("text"),
        TIMESTAMP("a timestamp"),
        DURATION("a duration"),
        DATE("a date"),
        NULL("null");

        private final String words;

        Basic(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** An enum, written {@code Cabin.ECONOMY} in a clause. */
    record EnumOf(String javaName, List<String> constants) implements ClauseType {

        public EnumOf {
            constants = List.copyOf(constants);
        }

        @Override
        public String words() {
            return "one of the enum " + simpleName(javaName);
        }
    }

    /** A list, collection, set or array. */
    record ListOf(Held element) implements ClauseType {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** A map. */
    record MapOf(Held key, Held value) implements ClauseType {
        @Override
        public String words() {
            return "a map";
        }
    }

    /** An {@code Optional}. */
    record OptionalOf(Held value) implements ClauseType {
        @Override
        public String words() {
            return "an Optional";
        }
    }

    /** Any other Java type: its accessors may be read; else it is only compared for equality and with null. */
    record ObjectOf(String javaName) implements ClauseType {
        @Override
        public String words() {
            return "of the type " + simpleName(javaName);
        }
    }

    /** Whether values of the type are numbers. */
    default boolean isNumber() {
        return this == Basic.INT || this == Basic.DOUBLE || this == Basic.DECIMAL;
    }

    /** Whether values of the type have an order. */
    default boolean isOrdered() {
        return this instanceof Basic && this != Basic.NULL;
    }

    private static String simpleName(String javaName) {
        int generic = javaName.indexOf('<');
        String raw = generic < 0 ? javaName : javaName.substring(0, generic);
        return raw.substring(raw.lastIndexOf('.') + 1);
    }
}
