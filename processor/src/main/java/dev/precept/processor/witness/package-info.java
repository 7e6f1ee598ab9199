/**
 * Examples for clauses: the values at which a condition flips the outcome, each verified by evaluation before it is given.
 * Found by trying likely values, so that none found says nothing. Never a proof (those are {@code reason}).
 */
@NullMarked
package dev.precept.processor.witness;

import org.jspecify.annotations.NullMarked;
