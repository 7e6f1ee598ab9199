/**
 * Maven's goals for weaving at build time. They hand folders and class paths to the agent's weaver and tell Maven what it
 * said; nothing is decided here.
 */
@NullMarked
package dev.precept.maven;

import org.jspecify.annotations.NullMarked;
