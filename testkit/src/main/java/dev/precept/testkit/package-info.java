/**
 * What a test of an agent says: which contract tests are generated, and under whose session a test runs. No rule is judged
 * here, and nothing of it belongs into production.
 */
@NullMarked
package dev.precept.testkit;

import org.jspecify.annotations.NullMarked;
