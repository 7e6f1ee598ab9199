/**
 * How well an agent met its success criteria, when, and under which contract and model: one record for each evaluation,
 * kept in a history. Tests are not run here; what is known of them was recorded by coverage.
 */
@NullMarked
package dev.precept.testkit.evaluation;

import org.jspecify.annotations.NullMarked;
