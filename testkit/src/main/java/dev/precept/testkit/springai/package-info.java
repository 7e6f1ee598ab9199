/**
 * Scripts played to Spring AI, as a {@code ChatModel} that answers at once and streams. The only package of the testkit that
 * knows Spring AI, which the tests' own class path has to bring.
 */
@NullMarked
package dev.precept.testkit.springai;

import org.jspecify.annotations.NullMarked;
