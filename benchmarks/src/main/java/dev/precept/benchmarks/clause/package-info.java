/**
 * The same rules as an {@code if}, as a contract, and in three engines that interpret or validate, in one run. What a
 * compilation costs is not here, and nothing is asserted but that all of them decide alike.
 */
@NullMarked
package dev.precept.benchmarks.clause;

import org.jspecify.annotations.NullMarked;
