package dev.precept.runtime.contract;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.Each;
import dev.precept.EffectClass;
import dev.precept.Per;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract of one tool method. Generated guards build it once, when their class is initialised.
 *
 * @param toolClass binary name of the class that declares the method
 * @param method name of the method
 * @param descriptor its descriptor (JVMS 4.3.3), which tells overloads apart
 * @param name the tool's name, as models know it
 * @param hash what tells this contract from other versions of it: the contract hash of its class, and those of the classes
 *     that it inherits rules from; empty in guards that were generated before there was one
 * @param effect what it does to the world
 * @param egress whether data leaves
 * @param parameters names of the parameters, in order
 * @param rules the rules in the order in which the guard numbers them
 * @param limits the budgets, in the order in which the guard numbers them
 * @param past what has to have happened before a call, or must not have, in the order in which the guard numbers them
 * @param milestones what its success puts into the session's history, in the order in which the guard numbers them
 * @param failures what is done on the conditions that the tool or its class answers
 * @param exclusive name under which the keys count that keep calls apart; empty where none do
 */
public record ToolContract(
        String toolClass,
        String method,
        String descriptor,
        String name,
        String hash,
        EffectClass effect,
        boolean egress,
        List<String> parameters,
        List<Rule> rules,
        List<LimitRule> limits,
        List<PastRule> past,
        List<MilestoneRule> milestones,
        Map<Condition, FailureRule> failures,
        String exclusive) {

    /** Copies what it is given. */
    public ToolContract {
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
        past = List.copyOf(past);
        milestones = List.copyOf(milestones);
        failures = Map.copyOf(failures);
    }

    /** Class, method and descriptor: the one name that no other tool has. */
    public String key() {
        return toolClass + '#' + method + descriptor;
    }

    /** Whether calls of equal keys are judged and run one after the other. */
    public boolean isExclusive() {
        return !exclusive.isEmpty();
    }

    /** Starts the contract of a method. */
    public static Builder of(String toolClass, String method, String descriptor, String name) {
        return new Builder(toolClass, method, descriptor, name);
    }

    /** Collects a contract in the order of the guard; generated code is its only user. */
    public static final class Builder {
        private final String toolClass;
        private final String method;
        private final String descriptor;
        private final String name;
        private final List<Rule> rules = new ArrayList<>();
        private final List<LimitRule> limits = new ArrayList<>();
        private final List<PastRule> past = new ArrayList<>();
        private final List<MilestoneRule> milestones = new ArrayList<>();
        private final Map<Condition, FailureRule> failures = new EnumMap<>(Condition.class);
        private String hash = "";
        private List<String> parameters = List.of();
        private EffectClass effect = EffectClass.IRREVERSIBLE;
        private boolean egress = true;
        private String exclusive = "";

        private Builder(String toolClass, String method, String descriptor, String name) {
            this.toolClass = toolClass;
            this.method = method;
            this.descriptor = descriptor;
            this.name = name;
        }

        /** The contract hashes of its class and of those that it inherits rules from. */
        public Builder hash(String... hashes) {
            this.hash = String.join("+", hashes);
            return this;
        }

        /** What the tool does to the world. */
        public Builder effect(EffectClass effect, boolean egress) {
            this.effect = effect;
            this.egress = egress;
            return this;
        }

        /** The names of the parameters, in order. */
        public Builder parameters(String... names) {
            this.parameters = Arrays.asList(names);
            return this;
        }

        /** The next rule: an invariant. */
        public Builder invariant(String id, String text, Action otherwise, String route) {
            rules.add(new Rule(id, text, Rule.Kind.INVARIANT, otherwise, route, ""));
            return this;
        }

        /** The next rule: an exclusion. */
        public Builder outOfScope(String id, String text, String route, String message) {
            rules.add(new Rule(id, text, Rule.Kind.OUT_OF_SCOPE, Action.BLOCK, route, message));
            return this;
        }

        /** The next budget, of the rule that was added last: how many calls. */
        public Builder calls(String budget, long calls) {
            return limit(budget, calls, null);
        }

        /** The next budget, of the rule that was added last: how much in all, and how many calls or {@code -1}. */
        public Builder sum(String budget, String max, long calls) {
            return limit(budget, calls, new BigDecimal(max));
        }

        private Builder limit(String budget, long calls, @Nullable BigDecimal max) {
            limits.add(new LimitRule(rules.size() - 1, budget, calls, max));
            return this;
        }

        /** What has to have happened, by the rule that was added last; {@code within} is ISO-8601 text, or empty. */
        public Builder after(String milestone, boolean keyed, String within) {
            return past(milestone, false, keyed, within);
        }

        /** What must not have happened, by the rule that was added last; {@code within} is ISO-8601 text, or empty. */
        public Builder notAfter(String milestone, boolean keyed, String within) {
            return past(milestone, true, keyed, within);
        }

        private Builder past(String milestone, boolean absent, boolean keyed, String within) {
            Duration atMost = within.isEmpty() ? null : Duration.parse(within);
            past.add(new PastRule(rules.size() - 1, milestone, absent, keyed, atMost));
            return this;
        }

        /** The next milestone that success reaches. */
        public Builder establishes(String milestone, boolean keyed) {
            milestones.add(new MilestoneRule(milestone, keyed));
            return this;
        }

        /** The budget that was added last counts over a time. */
        public Builder over(Per per, Each each) {
            int last = limits.size() - 1;
            limits.set(last, limits.get(last).over(per, each));
            return this;
        }

        /** Calls are kept apart, by keys that count under this name. */
        public Builder exclusive(String keys) {
            this.exclusive = keys;
            return this;
        }

        /** What is done on a condition. */
        public Builder onFailure(Condition on, Action then, String route, String message) {
            failures.put(on, new FailureRule(then, route, message));
            return this;
        }

        /** The finished contract. */
        public ToolContract build() {
            return new ToolContract(
                    toolClass,
                    method,
                    descriptor,
                    name,
                    hash,
                    effect,
                    egress,
                    parameters,
                    rules,
                    limits,
                    past,
                    milestones,
                    failures,
                    exclusive);
        }
    }
}
