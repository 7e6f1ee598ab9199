/**
 * Shows the status of the contracts where frameworks look for health. Asks {@link dev.precept.runtime.ContractRuntime} and
 * translates; never judges by itself, and never says that something is well of which nothing is known.
 */
@NullMarked
package dev.precept.health;

import org.jspecify.annotations.NullMarked;
