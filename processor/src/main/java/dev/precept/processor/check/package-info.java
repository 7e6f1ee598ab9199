/**
 * What is refused: one rule, one class. Checks look at the model and return findings; they print nothing, read no
 * annotation, and say nothing twice: where one fault would bring another with it, the first is enough.
 */
@NullMarked
package dev.precept.processor.check;

import org.jspecify.annotations.NullMarked;
