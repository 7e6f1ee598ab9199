/**
 * Whether a tool class, its guard and the index agree, and what has to happen to each method because of it. Decides on
 * class files as data; never writes byte code.
 */
@NullMarked
package dev.precept.agent.bind;

import org.jspecify.annotations.NullMarked;
