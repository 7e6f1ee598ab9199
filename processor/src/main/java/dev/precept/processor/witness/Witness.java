package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;

/**
 * Two cases on both sides of one condition's boundary. They differ in one value; the condition alone comes to something
 * else, and with it the whole clause.
 *
 * @param atom the condition: a part of the clause that joins no others
 * @param accepted a case in which the clause is true
 * @param refused the nearest case known in which it is not
 */
public record Witness(ClauseExpr atom, Case accepted, Case refused) {}
