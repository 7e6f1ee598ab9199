package dev.precept.processor.tests;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.witness.RuleClause;
import dev.precept.processor.witness.ToolSearch;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The clauses of a tool, each with its rule. */
final class JointClauses {

    private final List<RuleClause> clauses = new ArrayList<>();
    private final Map<RuleClause, GuardRule> rules = new IdentityHashMap<>();

    private JointClauses() {}

    static JointClauses of(GuardedTool tool) {
        JointClauses joint = new JointClauses();
        for (GuardRule rule : tool.rules()) {
            joint.add(rule, RuleClause.Role.WHEN, rule.when());
            joint.add(rule, RuleClause.Role.REQUIRE, rule.require());
            joint.add(rule, RuleClause.Role.ENSURE, rule.ensure());
        }
        return joint;
    }

    private void add(GuardRule rule, RuleClause.Role role, List<TypedClause> of) {
        for (TypedClause clause : of) {
            RuleClause added = new RuleClause(rule.id(), role, clause);
            clauses.add(added);
            rules.put(added, rule);
        }
    }

    /** Looks for calls, in which limits spend what they spend. */
    ToolSearch search(GuardedTool tool) {
        List<TypedClause> limits = new ArrayList<>();
        for (GuardRule rule : tool.rules()) {
            for (GuardLimit limit : rule.limits()) {
                limit.sum().ifPresent(limits::add);
                limit.of().ifPresent(limits::add);
            }
        }
        return ToolSearch.of(clauses, limits);
    }

    GuardRule rule(RuleClause clause) {
        return Objects.requireNonNull(rules.get(clause));
    }

    /** A part of a clause as it is written. */
    String words(RuleClause clause, ClauseExpr part) {
        return part.span().of(clause.clause().text());
    }
}
