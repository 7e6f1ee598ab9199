package dev.precept.processor.reason;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Environment;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.evaluate.Rendering;
import dev.precept.processor.reason.Domain.Odd;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes terms of the parts of one clause; equal parts of the clauses of one tool become equal terms. */
final class Terms {

    private final String clause;
    private final UnaryOperator<String> parameters;
    private int unknown;

    /** For one clause, whose name no other clause of the question has. */
    Terms(String clause, UnaryOperator<String> parameters) {
        this.clause = clause;
        this.parameters = parameters;
    }

    Term of(ClauseExpr expr) {
        Optional<Term> measured = Optional.empty();
        if (expr instanceof ClauseExpr.Call call && call.function() == Function.SIZE) {
            ClauseExpr sized = call.arguments().get(0);
            if (sized.type() == Basic.TEXT) {
                measured = Optional.of(of(sized));
            }
            Domain sizes = new Domain(Set.of(Odd.FAILED), Optional.of(Numbers.SIZES));
            return new Term(key(expr), sizes, measured);
        }
        return new Term(key(expr), Universes.of(expr));
    }

    /** A term for something that comes out of parts: it has a value when they do, unless it fails. */
    Term derived(String key, Values values) {
        return new Term(key, new Domain(EnumSet.of(Odd.FAILED), Optional.of(values)));
    }

    String key(ClauseExpr expr) {
        return Rendering.of(expr, parameters).orElseGet(() -> "unknown " + clause + ' ' + unknown++);
    }

    /** The value of a part that reads nothing. */
    static Optional<ClauseValue> constant(ClauseExpr expr) {
        if (expr instanceof Literal || expr instanceof ClauseExpr.EnumConstant) {
            return Evaluator.value(expr, Environment.EMPTY);
        }
        return reads(expr) ? Optional.empty() : Evaluator.value(expr, Environment.EMPTY);
    }

    private static boolean reads(ClauseExpr expr) {
        return expr instanceof Stored || expr.parts().stream().anyMatch(Terms::reads);
    }

    static Optional<BigDecimal> number(ClauseValue value) {
        if (value instanceof ClauseValue.Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.value()));
        } else if (value instanceof ClauseValue.Decimal decimal) {
            return Optional.of(decimal.value()).filter(Terms::isHandy);
        } else if (value instanceof ClauseValue.Floating floating && Double.isFinite(floating.value())) {
            return Optional.of(new BigDecimal(floating.value()));
        }
        return Optional.empty();
    }

    /** A number of a million digits is possible, but nobody's bound. */
    private static boolean isHandy(BigDecimal number) {
        return number.precision() < 500 && Math.abs((long) number.scale()) < 500;
    }
}
