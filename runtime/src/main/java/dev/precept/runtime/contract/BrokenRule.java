package dev.precept.runtime.contract;

/**
 * A rule that did not hold for a call.
 *
 * @param rule the rule
 * @param reason why, for people and events, never for the model: empty when a clause was plainly false, else what could
 *     not be evaluated or which budget ran out. Never an argument's value.
 */
public record BrokenRule(Rule rule, String reason) {}
