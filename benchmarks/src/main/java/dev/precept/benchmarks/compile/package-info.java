/**
 * What compiling costs with the processor and without, beside other processors on inputs of the same size in the same run.
 * Nothing here is asserted, and nothing here ships.
 */
@NullMarked
package dev.precept.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
