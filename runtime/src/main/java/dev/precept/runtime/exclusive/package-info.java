/**
 * Keys that calls hold while they are judged and run, so that what was judged still stands when the body acts. Knows
 * neither contracts nor clauses, and decides nothing about a call.
 */
@NullMarked
package dev.precept.runtime.exclusive;

import org.jspecify.annotations.NullMarked;
