/**
 * What this JVM can say of itself: which tools are guarded and by whom, what is halted, and what the agent was told. Reads
 * and reports; never decides about a call.
 */
@NullMarked
package dev.precept.runtime.status;

import org.jspecify.annotations.NullMarked;
