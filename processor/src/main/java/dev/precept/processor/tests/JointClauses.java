package dev.precept.processor.tests;

import dev.precept.Action;
import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Input;
import dev.precept.processor.witness.RuleClause;
import dev.precept.processor.witness.ToolSearch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The clauses of a tool, each with its rule. */
final class JointClauses {

    /** The verdicts, the mildest first. */
    private static final List<Action> STRICTER = List.of(Action.CONFIRM, Action.ESCALATE, Action.BLOCK, Action.HALT);

    private final List<RuleClause> clauses = new ArrayList<>();
    private final IdentityHashMap<RuleClause, Judgement> judgements = new IdentityHashMap<>();

    /** What comes of every call until somebody has approved it; the mildest where nobody has to. */
    private Action asked = Action.CONFIRM;

    /** What follows where a clause does not hold. */
    private record Judgement(GuardRule rule, Action verdict) {}

    private final String toolName;

    private JointClauses(String toolName) {
        this.toolName = toolName;
    }

    /** Those of a tool and of the agent that calls it: a call has to please both. */
    static JointClauses of(GuardedAgent agent, GuardedTool tool) {
        JointClauses joint = new JointClauses(tool.method().toolName());
        for (GuardRule rule : Limits.rules(agent, tool)) {
            joint.add(rule, RuleClause.Role.WHEN, rule.when());
            joint.add(rule, RuleClause.Role.REQUIRE, rule.require());
            joint.add(rule, RuleClause.Role.ENSURE, rule.ensure());
            rule.limits().forEach(limit -> joint.add(rule, limit));
            if (rule.asksForApproval()) {
                joint.asked = stricter(joint.asked, rule.asking());
            }
        }
        return joint;
    }

    private void add(GuardRule rule, RuleClause.Role role, List<TypedClause> of) {
        of.forEach(clause -> add(rule, role, clause, rule.otherwise()));
    }

    private void add(GuardRule rule, RuleClause.Role role, TypedClause clause, Action verdict) {
        RuleClause added = new RuleClause(rule.id(), role, RuleClause.met(toolName, clause));
        if (clause.ambient().contains(Ambient.TOOL) && added.isVoid()) {
            // A rule of the agent that leaves this tool out.
            return;
        }
        clauses.add(added);
        judgements.put(added, new Judgement(rule, verdict));
    }

    /** What a budget asks of its first call: it is not negative, which nobody could judge, and it fits. */
    private void add(GuardRule rule, GuardLimit limit) {
        if (limit.sum().isPresent() && limit.max().isPresent()) {
            TypedClause sum = limit.sum().get();
            add(rule, RuleClause.Role.REQUIRE, compared(sum, Relation.AT_LEAST, BigDecimal.ZERO), Action.BLOCK);
            add(
                    rule,
                    RuleClause.Role.REQUIRE,
                    compared(sum, Relation.AT_MOST, new BigDecimal(limit.max().get())),
                    rule.otherwise());
        }
    }

    private static TypedClause compared(TypedClause sum, Relation relation, BigDecimal bound) {
        ClauseExpr number = sum.root();
        String digits =
                number.type() == ClauseType.Basic.INT ? bound.toBigInteger().toString() : bound.toPlainString();
        return new TypedClause(
                sum.text(),
                new ClauseExpr.Comparison(
                        number.span(), relation, number, new ClauseExpr.Literal(number.span(), number.type(), digits)),
                sum.parameters(),
                sum.facts(),
                sum.ambient(),
                false);
    }

    /** Looks for calls, in which limits spend what they spend. */
    ToolSearch search(GuardedTool tool) {
        return search(tool, List.of());
    }

    /** Looks for calls of which more is asked than by the rules. */
    ToolSearch search(GuardedTool tool, List<RuleClause> besides) {
        List<TypedClause> limits = new ArrayList<>();
        for (GuardRule rule : tool.rules()) {
            for (GuardLimit limit : rule.limits()) {
                limit.sum().ifPresent(limits::add);
                limit.of().ifPresent(limits::add);
            }
            rule.after().forEach(past -> past.same().ifPresent(limits::add));
            rule.notAfter().forEach(past -> past.same().ifPresent(limits::add));
        }
        List<RuleClause> all = new ArrayList<>(clauses);
        all.addAll(besides);
        return ToolSearch.of(all, limits);
    }

    /**
     * What comes of a case that several rules refuse: the strictest of their verdicts; empty where not all can be told.
     */
    Optional<Action> verdict(Case refused) {
        boolean counted = judgements.values().stream()
                .anyMatch(judgement -> !judgement.rule().limits().isEmpty());
        boolean enforced = judgements.values().stream()
                .anyMatch(judgement -> !judgement.rule().enforcers().isEmpty());
        if (enforced || (counted && refused.inputs().containsKey(new Input.Known(Ambient.SESSION)))) {
            return Optional.empty();
        }
        Action strictest = asked;
        for (RuleClause clause : clauses) {
            Optional<Outcome> outcome = Evaluator.condition(clause.clause().root(), refused.environment());
            if (outcome.isEmpty()) {
                return Optional.empty();
            }
            if (outcome.get() != clause.passing()) {
                Action its = outcome.get() == Outcome.UNEVALUABLE ? Action.BLOCK : verdict(clause);
                strictest = stricter(strictest, its);
            }
        }
        return Optional.of(strictest);
    }

    private static Action stricter(Action one, Action other) {
        return STRICTER.indexOf(other) > STRICTER.indexOf(one) ? other : one;
    }

    GuardRule rule(RuleClause clause) {
        return judgement(clause).rule();
    }

    /** What follows where a clause is judged and does not hold. */
    Action verdict(RuleClause clause) {
        return judgement(clause).verdict();
    }

    private Judgement judgement(RuleClause clause) {
        return Objects.requireNonNull(judgements.get(clause));
    }

    /** A part of a clause as it is written. */
    String words(RuleClause clause, ClauseExpr part) {
        return part.span().of(clause.clause().text());
    }
}
