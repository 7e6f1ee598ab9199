/**
 * The testkit's command line: recordings played against contracts, recordings turned into scenarios, scenarios run. Options
 * and exit codes only; the work is done elsewhere.
 */
@NullMarked
package dev.precept.testkit.command;

import org.jspecify.annotations.NullMarked;
