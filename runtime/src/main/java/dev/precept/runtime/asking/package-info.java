/**
 * Asks what others have written, on a thread of its own and until a deadline. Decides nothing: whoever asks says what no
 * answer means.
 */
@NullMarked
package dev.precept.runtime.asking;

import org.jspecify.annotations.NullMarked;
