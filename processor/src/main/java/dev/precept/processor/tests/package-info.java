/**
 * Plans the tests that follow from contracts: which calls to attempt, and what must come of them. Knows neither JUnit nor
 * how Java is written; what cannot be tested is said, never left out.
 */
@NullMarked
package dev.precept.processor.tests;

import org.jspecify.annotations.NullMarked;
