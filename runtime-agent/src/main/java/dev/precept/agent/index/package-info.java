/**
 * What the processor's index says must be guarded, and where on a flat class path it says so. Reads resources; judges
 * nothing.
 */
@NullMarked
package dev.precept.agent.index;

import org.jspecify.annotations.NullMarked;
