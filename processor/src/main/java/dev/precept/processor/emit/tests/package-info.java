/**
 * Writes the tests that were planned as JUnit classes: values as Java expressions, cases as test methods. What is tested is
 * decided elsewhere.
 */
@NullMarked
package dev.precept.processor.emit.tests;

import org.jspecify.annotations.NullMarked;
