/**
 * Recorded conversations of agents: read from files of one JSON object a line, played against contracts, and turned into
 * scenarios. What a recording's makers say of it is kept apart from what a guard may see.
 */
@NullMarked
package dev.precept.testkit.recording;

import org.jspecify.annotations.NullMarked;
