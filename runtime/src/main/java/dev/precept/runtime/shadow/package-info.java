/**
 * Rules that are judged and recorded, but refuse nothing, for as long as somebody signed for. Never halts, allowlists,
 * grants, or all rules of a tool.
 */
@NullMarked
package dev.precept.runtime.shadow;

import org.jspecify.annotations.NullMarked;
