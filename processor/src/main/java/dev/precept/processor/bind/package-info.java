/**
 * From elements to the immutable model. The last place that reads annotation mirrors and their values; nothing is judged
 * here, so that what is wrong reaches the checks as it was written.
 */
@NullMarked
package dev.precept.processor.bind;

import org.jspecify.annotations.NullMarked;
