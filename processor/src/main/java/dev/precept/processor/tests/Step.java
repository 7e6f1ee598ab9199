package dev.precept.processor.tests;

import dev.precept.processor.witness.Case;

/**
 * An attempted call.
 *
 * @param given everything that its judgement reads
 * @param times how often it is made
 * @param expected what must come of it, each time
 */
public record Step(Case given, int times, Expectation expected) {}
