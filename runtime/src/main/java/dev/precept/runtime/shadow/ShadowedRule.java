package dev.precept.runtime.shadow;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule, by the name of what it stands on. {@code tool:issueRefund/only-young-orders} or {@code agent:support/no-nights}.
 *
 * @param owner {@code tool:} and the tool's name as models know it, or {@code agent:} and the agent's id
 * @param rule the rule's stable id
 */
record ShadowedRule(String owner, String rule) {

    /** A rollout concerns a rule or a handful; whoever names more wants to switch the contract off. */
    private static final int MOST = 20;

    private static final Pattern FORM = Pattern.compile("((?:tool|agent):[^\\s/*]+)/([^\\s/*]+)");

    static ShadowedRule ofTool(String tool, String rule) {
        return new ShadowedRule("tool:" + tool, rule);
    }

    static ShadowedRule ofAgent(String agent, String rule) {
        return new ShadowedRule("agent:" + agent, rule);
    }

    /**
     * Reads names that stand in a mode grant, with spaces between them.
     *
     * @throws IllegalArgumentException if one is none, or there are none or too many
     */
    static Set<ShadowedRule> parse(String names) {
        Set<ShadowedRule> rules = new LinkedHashSet<>();
        for (String name : names.strip().split("\\s+", -1)) {
            Matcher form = FORM.matcher(name);
            if (!form.matches()) {
                throw new IllegalArgumentException("\"" + name + "\" names no rule. Fix: write tool:<name>/<rule id> or"
                        + " agent:<id>/<rule id>, each rule by itself; there is no name for all of them");
            }
            rules.add(new ShadowedRule(form.group(1), form.group(2)));
        }
        if (rules.size() > MOST) {
            throw new IllegalArgumentException("it names " + rules.size() + " rules, and one mode grant may name "
                    + MOST + ". Fix: name the rules that are new");
        }
        return Set.copyOf(rules);
    }
}
