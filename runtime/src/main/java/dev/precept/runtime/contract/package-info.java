/**
 * Contracts as immutable values at run time: what generated code builds once, and gates, sessions and reports read. No
 * behaviour beyond questions about the values themselves and an agent's compiled clauses, and never a session, a thread or a clock.
 */
@NullMarked
package dev.precept.runtime.contract;

import org.jspecify.annotations.NullMarked;
