/**
 * Class files as data: which of them concern the agent at all, what they declare, what they inherit. Reads bytes and
 * resources only; knows no weaving, and never loads a class.
 */
@NullMarked
package dev.precept.agent.scan;

import org.jspecify.annotations.NullMarked;
