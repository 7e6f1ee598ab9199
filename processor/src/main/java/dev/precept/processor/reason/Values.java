package dev.precept.processor.reason;

/** A set of values of one kind, never smaller than the values that are meant. */
sealed interface Values permits Numbers, Texts, Choices {

    /** The values in both; where that cannot be told exactly, more. */
    Values meet(Values other);

    /** Whether it is certain that no value is left. */
    boolean isEmpty();
}
