/**
 * What this JVM was started with, as far as it could get at a guard from beside it. Reads options; never changes one, and
 * never writes what stands behind an agent's name, since that may be a password.
 */
@NullMarked
package dev.precept.agent.jvm;

import org.jspecify.annotations.NullMarked;
