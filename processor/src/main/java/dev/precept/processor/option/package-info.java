/**
 * The compiler's {@code -Aprecept.*} options as one immutable value. Whatever is not understood becomes a problem that
 * stops the build; nothing is ever ignored.
 */
@NullMarked
package dev.precept.processor.option;

import org.jspecify.annotations.NullMarked;
