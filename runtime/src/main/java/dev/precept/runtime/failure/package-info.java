/**
 * What kind of failure a body ended with: told by the types of exceptions, which are data here and are never shown. What
 * follows from it is decided in {@code guard}.
 */
@NullMarked
package dev.precept.runtime.failure;

import org.jspecify.annotations.NullMarked;
