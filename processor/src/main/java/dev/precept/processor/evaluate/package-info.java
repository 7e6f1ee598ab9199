/**
 * What typed clauses come to with given values, told by walking their trees: for constants, for checking examples before a
 * person sees them. Exact, or silent where a part is unknown here. Never on the path of a call: guards are compiled.
 */
@NullMarked
package dev.precept.processor.evaluate;

import org.jspecify.annotations.NullMarked;
