package dev.precept.runtime.guard;

import dev.precept.Approval;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.shadow.Shadows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The breaches of a judgement as the rules that they break. */
final class Broken {

    private Broken() {}

    /** Every rule that does not hold: the agent's, then the tool's. */
    static List<BrokenRule> of(ToolContract contract, CallFrame frame, @Nullable Breach breach) {
        LiveSession session = frame.session();
        List<BrokenRule> broken = new ArrayList<>();
        if (session != null) {
            broken.addAll(of(session.model().rules(), frame.ofAgent()));
        }
        broken.addAll(of(contract.rules(), breach));
        return broken;
    }

    /**
     * The breaches of a tool's rules that are not in shadow; those of the agent's that are leave the frame.
     *
     * @param shadowed hears of each that is
     */
    static @Nullable Breach standing(
            ToolContract contract, CallFrame frame, @Nullable Breach breach, Consumer<BrokenRule> shadowed) {
        LiveSession session = frame.session();
        if (session != null) {
            List<Rule> rules = session.model().rules();
            frame.ofAgent(Breach.without(
                    frame.ofAgent(),
                    of -> Shadows.coversAgent(session.agent(), rules.get(of.rule())),
                    of -> shadowed.accept(rule(rules.get(of.rule()), of))));
        }
        return Breach.without(
                breach,
                of -> Shadows.coversTool(contract.name(), contract.rules(), of.rule()),
                of -> shadowed.accept(rule(contract.rules().get(of.rule()), of)));
    }

    static List<BrokenRule> of(List<Rule> rules, @Nullable Breach breach) {
        List<BrokenRule> broken = new ArrayList<>();
        for (Breach at = breach; at != null; at = at.before()) {
            Rule rule = rules.get(at.rule());
            broken.add(rule(rule, at));
        }
        Collections.reverse(broken);
        return broken;
    }

    private static BrokenRule rule(Rule rule, Breach breach) {
        if (breach.lacking() != null) {
            return BrokenRule.withoutAuthority(rule, breach.lacking(), breach.reason());
        }
        if (breach.asks() != null) {
            return BrokenRule.unapproved(rule, breach.asks() == Approval.USER ? Verdict.CONFIRM : Verdict.ESCALATE);
        }
        return breach.judged() ? BrokenRule.judged(rule, breach.reason()) : BrokenRule.unjudged(rule, breach.reason());
    }

    static Verdict strictest(List<BrokenRule> broken) {
        Verdict verdict = Verdict.ALLOW;
        for (BrokenRule rule : broken) {
            verdict = verdict.or(rule.verdict());
        }
        return verdict;
    }

    static List<String> ids(List<BrokenRule> broken) {
        return broken.stream().map(rule -> rule.rule().id()).distinct().toList();
    }

    static List<String> routes(List<BrokenRule> broken) {
        return broken.stream()
                .map(rule -> rule.rule().route())
                .filter(route -> !route.isEmpty())
                .distinct()
                .toList();
    }
}
