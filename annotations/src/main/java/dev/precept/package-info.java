/**
 * The words in which the contract of an agent's tools is written: what must hold, what the agent is not for, what
 * happens when something fails.
 *
 * <p>Here live annotations, their closed word lists, and the one interface that an annotation names. No behaviour lives
 * here, and never a dependency.
 */
@org.jspecify.annotations.NullMarked
package dev.precept;
