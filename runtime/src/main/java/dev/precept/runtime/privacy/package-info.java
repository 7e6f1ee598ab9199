/**
 * Private data in texts: detectors with check digits, those that an application registered, and what is left of a text
 * without its findings. What a contract makes of a finding is decided in {@code guard}.
 */
@NullMarked
package dev.precept.runtime.privacy;

import org.jspecify.annotations.NullMarked;
