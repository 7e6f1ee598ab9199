package dev.precept.runtime.contract;

/**
 * What the success of a tool puts into the session's history.
 *
 * @param name its name
 * @param keyed whether it is about something
 */
public record MilestoneRule(String name, boolean keyed) {}
