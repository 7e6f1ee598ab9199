/**
 * Scenarios in files: what is given, which calls are proposed, what the contracts say of each, and how it ends. Read,
 * checked against the agent, and run through the real guards; no model is asked.
 */
@NullMarked
package dev.precept.testkit.scenario;

import org.jspecify.annotations.NullMarked;
