/**
 * The way to see the sample without Precept: a class loader that has everything but its runtime. For the comparison
 * only; nothing else uses it.
 */
@NullMarked
package dev.precept.sample.unguarded;

import org.jspecify.annotations.NullMarked;
