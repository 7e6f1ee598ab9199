/**
 * Contracts as immutable values, between the annotations that were read and the code that is written. Elements occur as
 * handles for positions and types; annotation mirrors only inside a {@link dev.precept.processor.model.Place}.
 */
@NullMarked
package dev.precept.processor.model;

import org.jspecify.annotations.NullMarked;
