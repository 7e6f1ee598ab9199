/**
 * What is written for operators: lines of pairs that no name can break, and one of them for each call that was refused. Knows
 * rules and verdicts; never sees an argument.
 */
@NullMarked
package dev.precept.runtime.lines;

import org.jspecify.annotations.NullMarked;
