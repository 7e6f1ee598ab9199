package dev.precept.runtime.clause;

/** The two truths that need no reason. */
enum Known implements Truth {
    TRUE,
    FALSE
}
