package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Calls that spend a budget to its last unit, and one more. */
final class LimitCases {

    private LimitCases() {}

    /** A world that all clauses allow, and in which a number is what it is to be. */
    static Optional<World> worth(ToolSearch tool, ClauseExpr number, BigDecimal value) {
        String digits = number.type() == Basic.INT ? value.toBigInteger().toString() : value.toPlainString();
        ClauseExpr wanted = new ClauseExpr.Comparison(
                number.span(),
                ClauseExpr.Relation.EQUAL,
                number,
                new ClauseExpr.Literal(number.span(), number.type(), digits));
        List<Goal> goals = new java.util.ArrayList<>(tool.allowed(tool.clauses()));
        goals.add(Goal.of(wanted, Outcome.TRUE));
        return tool.search().fill(World.empty(tool.places()), goals);
    }
}
