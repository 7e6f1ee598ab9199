/**
 * The state of a session and the thread it is bound to: budgets, latch, suspended tools. What a verdict means is decided
 * in {@code guard}; here it is only remembered.
 */
@NullMarked
package dev.precept.runtime.session;

import org.jspecify.annotations.NullMarked;
