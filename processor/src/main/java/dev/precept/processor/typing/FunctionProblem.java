package dev.precept.processor.typing;

/** Why clauses may not call a function of the author's own. */
public enum FunctionProblem {
    /** It belongs to an object, and a clause has none. */
    INSTANCE,
    /** The guard cannot call it. */
    OUT_OF_REACH,
    /** It returns nothing. */
    VOID,
    /** What it returns arrives later. */
    ASYNC,
    /** It has type parameters of its own. */
    GENERIC,
    /** It declares an exception that its caller must catch. */
    THROWS,
    /** Its signature names a type that the guard cannot name. */
    HIDDEN_TYPE,
    /** CEL, or a fact, has the name. */
    NAME_TAKEN,
    /** Another function has the name. */
    TWICE
}
