/**
 * The tools of an agent as its compiled contracts know them, and calls by name through their real guards, with the real
 * body or a counted one. Judges nothing itself.
 */
@NullMarked
package dev.precept.testkit.guard;

import org.jspecify.annotations.NullMarked;
