/**
 * What compiled clauses call while they run: truth in three values, exact numbers, text, lists, patterns.
 *
 * <p>Called by generated guards. Never a verdict, a session or a tool: this package knows values only.
 */
@org.jspecify.annotations.NullMarked
package dev.precept.runtime.clause;
