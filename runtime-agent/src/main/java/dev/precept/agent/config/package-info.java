/**
 * The options of the agent, from its argument and from a file: typed, closed, and refused when they are not understood.
 * Knows nothing of what the options do.
 */
@NullMarked
package dev.precept.agent.config;

import org.jspecify.annotations.NullMarked;
