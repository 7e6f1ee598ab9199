package dev.precept.processor.witness;

import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Outcome;

/**
 * A clause of a tool, as its rule uses it.
 *
 * @param rule the rule's stable id
 * @param role where the clause stands in the rule
 * @param clause the clause, which calls the tool's parameters by their own names
 */
public record RuleClause(String rule, Role role, TypedClause clause) {

    /** Where a clause stands in its rule. */
    public enum Role {
        /** Must not be true before the body. */
        WHEN,
        /** Must be true before the body. */
        REQUIRE,
        /** Must be true after the body. */
        ENSURE
    }

    /** What it comes to in a call that passes. */
    public Outcome passing() {
        return Outcome.of(role != Role.WHEN);
    }

    Goal allowed() {
        return Goal.of(clause.root(), passing());
    }
}
