/**
 * Benchmarks of the hot path, each beside a baseline in the same run. Nothing here is asserted, and nothing here ships.
 */
@NullMarked
package dev.precept.benchmarks;

import org.jspecify.annotations.NullMarked;
