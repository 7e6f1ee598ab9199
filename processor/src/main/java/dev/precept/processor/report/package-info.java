/**
 * What the processor says: the catalogue of all its texts, findings as values, and the one place that prints. Nothing is
 * judged here.
 */
@NullMarked
package dev.precept.processor.report;

import org.jspecify.annotations.NullMarked;
