package dev.precept.processor.witness;

import dev.precept.processor.clause.TypedClause;
import java.util.List;

/**
 * Finds for each condition of a clause two cases that differ in one value, on both sides of the condition's boundary, such
 * that the condition alone flips the outcome: {@code amount = 500} and {@code amount = 500.01} for {@code amount <= 500}.
 * For a clause among others of its tool ask a {@link ToolSearch}.
 */
public final class WitnessFinder {

    private WitnessFinder() {}

    /** The witnesses of a clause that must be true, each verified by evaluation; the same for the same clause. */
    public static Witnesses of(TypedClause clause) {
        RuleClause only = new RuleClause("", RuleClause.Role.REQUIRE, clause);
        return ToolSearch.of(List.of(only)).witnesses().clauses().get(0).witnesses();
    }
}
