/**
 * The two annotation processors, each a pipeline and nothing else: discover, bind, type, check, emit, report. What the
 * steps do lives in the packages of their names.
 */
@NullMarked
package dev.precept.processor;

import org.jspecify.annotations.NullMarked;
