package dev.precept.testkit.coverage;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.ToolContract;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tool, or an agent, with its rules.
 *
 * @param key {@link ToolContract#key()}, or {@code agent:} and an id
 * @param name as people know it
 * @param hash of the contract of its class, so that what was seen of an older contract is not counted; empty if unknown
 * @param rules in the order of the contract
 */
public record RuleOwner(String key, String name, String hash, List<KnownRule> rules) {

    /** Copies what it is given. */
    public RuleOwner {
        rules = List.copyOf(rules);
    }

    static RuleOwner of(ToolContract tool, String hash) {
        return new RuleOwner(
                tool.key(),
                tool.name(),
                hash,
                tool.rules().stream().map(KnownRule::of).toList());
    }

    static RuleOwner of(AgentModel agent) {
        return new RuleOwner(
                keyOfAgent(agent.id()),
                "agent " + agent.id(),
                "",
                Stream.concat(
                                agent.rules().stream().map(KnownRule::of),
                                agent.withheld().stream()
                                        .map(withheld -> new KnownRule(
                                                withheld.rule().id(),
                                                withheld.rule().text(),
                                                true)))
                        .distinct()
                        .toList());
    }

    /** An agent of which only a broken rule was seen. */
    static RuleOwner ofAgent(String id, Rule rule) {
        return new RuleOwner(keyOfAgent(id), "agent " + id, "", List.of(KnownRule.of(rule)));
    }

    static String keyOfAgent(String id) {
        return "agent:" + id;
    }
}
