/**
 * Where the JVM enters the agent: read the options, check what the class path promises, install the transformer. Never
 * loads a class of the application, and never weaves anything itself.
 */
@NullMarked
package dev.precept.agent;

import org.jspecify.annotations.NullMarked;
