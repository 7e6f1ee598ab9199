package dev.precept.processor.tests;

import dev.precept.Action;
import java.util.Optional;

/** What must come of an attempted call. */
public sealed interface Expectation {

    /** Every rule holds, and the body runs. */
    record Allowed() implements Expectation {}

    /** Every rule holds, and while the body runs, calls of the same key are kept out. */
    record KeepsOthersOut() implements Expectation {}

    /**
     * One rule refuses, and no other.
     *
     * @param rule its id
     * @param verdict what follows; {@code BLOCK} where it cannot be judged
     */
    record Refused(String rule, Action verdict) implements Expectation {}

    /**
     * A rule refuses, perhaps beside others.
     *
     * @param rule its id
     * @param verdict what follows from all of them, if that can be told
     */
    record RefusedAlso(String rule, Optional<Action> verdict) implements Expectation {}

    /**
     * A rule does not refuse, whatever others do.
     *
     * @param rule its id
     */
    record NotRefused(String rule) implements Expectation {}

    /**
     * The body runs, and a rule withholds its result.
     *
     * @param rule its id
     */
    record Uncertain(String rule) implements Expectation {}

    /**
     * Refused until somebody approves it, then allowed, and asked anew after that.
     *
     * @param rule the id of the rule that asks
     * @param verdict what follows while nobody has approved
     */
    record ApprovedOnce(String rule, Action verdict) implements Expectation {}

    /** The agent is not given the tool. */
    record Withheld() implements Expectation {}

    /**
     * The body throws, and the contract answers.
     *
     * @param then the action
     * @param route who takes over; empty where nobody does
     */
    record FailureAnswered(Action then, String route) implements Expectation {}
}
