/**
 * Which rules were exercised on both sides by which test, and how the tests ended: observed while tests run, kept in a
 * file for each run, read together afterwards. Nothing here decides whether a test passes.
 */
@NullMarked
package dev.precept.testkit.coverage;

import org.jspecify.annotations.NullMarked;
