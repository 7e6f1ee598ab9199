/**
 * Findings as data: the files that {@code -Aprecept.report} asks for, in the formats that code hosts and scripts read.
 * Says nothing of its own.
 */
@NullMarked
package dev.precept.processor.data;

import org.jspecify.annotations.NullMarked;
