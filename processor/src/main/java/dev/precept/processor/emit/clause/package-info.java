/**
 * Typed clauses become plain Java: method bodies and the constants that they read.
 *
 * <p>Nothing is decided here that the typed model does not already say. Never a type mirror, and never CEL.
 */
@org.jspecify.annotations.NullMarked
package dev.precept.processor.emit.clause;
