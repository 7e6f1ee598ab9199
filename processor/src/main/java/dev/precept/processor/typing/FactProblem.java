package dev.precept.processor.typing;

/** Why clauses may not call a fact. */
public enum FactProblem {
    /** The guard cannot call a private method. */
    PRIVATE,
    /** It returns nothing. */
    VOID,
    /** What it returns arrives later. */
    ASYNC,
    /** It has type parameters of its own. */
    GENERIC,
    /** A proxy of its class would run it on its own null fields. */
    FINAL,
    /** Its signature names a type that the guard cannot name. */
    HIDDEN_TYPE,
    /** It is inherited from another package, where the guard inherits nothing. */
    OUT_OF_REACH,
    /** A static tool has no object to ask. */
    INSTANCE
}
