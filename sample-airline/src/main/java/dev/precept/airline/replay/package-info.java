/** Recorded trajectories, read from files and played against the guarded tools. */
@org.jspecify.annotations.NullMarked
package dev.precept.airline.replay;
