/**
 * What an agent did in one session, step by step, and what a test says about it. Trajectories are recorded and looked at;
 * nothing here changes what a guard decides.
 */
@NullMarked
package dev.precept.testkit.trajectory;

import org.jspecify.annotations.NullMarked;
