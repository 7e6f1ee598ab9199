package dev.precept.testkit.coverage;

import dev.precept.runtime.contract.Rule;

/**
 * A rule that tests may exercise.
 *
 * @param id stable name
 * @param text the rule in a person's words
 * @param refusesOnly whether it has no allowed side, as a rule about a tool that the agent is never given
 */
public record KnownRule(String id, String text, boolean refusesOnly) {

    static KnownRule of(Rule rule) {
        return new KnownRule(rule.id(), rule.text(), false);
    }
}
