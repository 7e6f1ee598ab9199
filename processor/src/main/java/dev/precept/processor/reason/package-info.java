/**
 * What can be proven about clauses before any call: that one is never true, never false, or follows from another. Every
 * answer is a proof; what cannot be decided is answered with "perhaps". Never an example (those are {@code witness}) and
 * never a message.
 */
@NullMarked
package dev.precept.processor.reason;

import org.jspecify.annotations.NullMarked;
