/**
 * Weaving at build time: the agent's weaver over a folder of class files, called by a Maven goal or from a command line.
 * Nothing here runs in the JVM that is guarded, and nothing here decides what is woven how.
 */
@NullMarked
package dev.precept.agent.build;

import org.jspecify.annotations.NullMarked;
