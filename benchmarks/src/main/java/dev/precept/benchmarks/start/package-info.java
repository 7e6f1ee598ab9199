/** What agents add to the start of a JVM: whole processes, ours beside none and beside others. Nothing here runs in a test. */
@NullMarked
package dev.precept.benchmarks.start;

import org.jspecify.annotations.NullMarked;
