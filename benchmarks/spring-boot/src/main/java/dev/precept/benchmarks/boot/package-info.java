/** An application of a usual size, for the benchmark of starting. */
@NullMarked
package dev.precept.benchmarks.boot;

import org.jspecify.annotations.NullMarked;
