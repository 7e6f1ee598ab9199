package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls that spend a budget to its last unit, and one more. */
final class LimitCases {

    private LimitCases() {}

    /** A world that all clauses allow, and in which a number is what it is to be. */
    static Optional<World> worth(ToolSearch tool, ClauseExpr number, BigDecimal value) {
        List<Goal> goals = new ArrayList<>(tool.allowed(tool.clauses()));
        goals.add(Goal.of(equal(number, value), Outcome.TRUE));
        return tool.search().fill(World.empty(tool.places()), goals);
    }

    /** One that all clauses allow, and in which something has a value. */
    static Optional<World> known(ToolSearch tool, ClauseExpr value) {
        List<Goal> goals = new ArrayList<>(tool.allowed(tool.clauses()));
        goals.add(Goal.of(
                new ClauseExpr.Comparison(value.span(), ClauseExpr.Relation.EQUAL, value, value), Outcome.TRUE));
        return tool.search().fill(World.empty(tool.places()), goals);
    }

    /** One that all clauses allow, and in which something else is not what it was. */
    static Optional<World> apart(
            ToolSearch tool, ClauseExpr divided, ClauseValue from, Optional<ClauseExpr> number, BigDecimal value) {
        return literal(divided, from).flatMap(was -> {
            List<Goal> goals = new ArrayList<>(tool.allowed(tool.clauses()));
            number.ifPresent(spent -> goals.add(Goal.of(equal(spent, value), Outcome.TRUE)));
            goals.add(Goal.of(
                    new ClauseExpr.Comparison(divided.span(), ClauseExpr.Relation.EQUAL, divided, was), Outcome.FALSE));
            return tool.search().fill(World.empty(tool.places()), goals);
        });
    }

    private static Optional<ClauseExpr> literal(ClauseExpr like, ClauseValue value) {
        if (value instanceof ClauseValue.Text text) {
            return Optional.of(new ClauseExpr.Literal(like.span(), like.type(), text.value()));
        } else if (value instanceof ClauseValue.Whole whole) {
            return Optional.of(new ClauseExpr.Literal(like.span(), like.type(), Long.toString(whole.value())));
        } else if (value instanceof ClauseValue.Constant constant && like.type() instanceof ClauseType.EnumOf of) {
            return Optional.of(new ClauseExpr.EnumConstant(like.span(), of, constant.name()));
        }
        return Optional.empty();
    }

    private static ClauseExpr equal(ClauseExpr number, BigDecimal value) {
        String digits = number.type() == Basic.INT ? value.toBigInteger().toString() : value.toPlainString();
        return new ClauseExpr.Comparison(
                number.span(),
                ClauseExpr.Relation.EQUAL,
                number,
                new ClauseExpr.Literal(number.span(), number.type(), digits));
    }
}
