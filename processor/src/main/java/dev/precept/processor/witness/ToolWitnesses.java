package dev.precept.processor.witness;

import java.util.List;
import java.util.Optional;

/**
 * The witnesses of all clauses of a tool.
 *
 * @param baseline a call that all clauses allow; empty if none was found
 * @param clauses for each clause, in the order in which they were given
 */
public record ToolWitnesses(Optional<Case> baseline, List<OfClause> clauses) {

    /** Copies what it is given. */
    public ToolWitnesses {
        clauses = List.copyOf(clauses);
    }

    /**
     * The witnesses of one clause among the others of its tool.
     *
     * @param clause the clause
     * @param witnesses its witnesses
     */
    public record OfClause(RuleClause clause, Witnesses witnesses) {}
}
