/**
 * Contracts for other engines: the typed clause model as JSON, and as much of it as Cedar and Rego can say. What cannot be
 * said is refused with its whole tool; never a policy that allows more than the contract.
 */
@NullMarked
package dev.precept.processor.export;

import org.jspecify.annotations.NullMarked;
