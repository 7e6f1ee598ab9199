package dev.precept.runtime.contract;

import dev.precept.Action;

/**
 * What is done on a condition.
 *
 * @param then the action
 * @param route who takes over; empty where nobody does
 * @param message fixed text for the customer; empty for none
 */
public record FailureRule(Action then, String route, String message) {}
