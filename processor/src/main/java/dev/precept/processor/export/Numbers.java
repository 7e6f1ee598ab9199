package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Relation;
import java.math.BigDecimal;

/** Constants and relations as policies need them. */
final class Numbers {

    private static final int DIGITS_AFTER_POINT = 4;
    private static final int DIGITS_BEFORE_POINT = 11;

    private Numbers() {}

    /** Plain digits with one to four of them after the point, as both engines take them. */
    static String decimal(ClauseExpr.Literal literal) {
        BigDecimal value = new BigDecimal(literal.value()).stripTrailingZeros();
        if (value.scale() > DIGITS_AFTER_POINT) {
            throw new CannotExpress(literal.span(), "a decimal with more than four digits after the point");
        }
        if (value.precision() - value.scale() > DIGITS_BEFORE_POINT) {
            throw new CannotExpress(literal.span(), "a decimal with more than eleven digits before the point");
        }
        return value.setScale(Math.max(1, value.scale())).toPlainString();
    }

    /** The relation that holds where this one does not; there is no NaN, since no export has floating-point numbers. */
    static Relation expected(Relation relation, boolean expected) {
        if (expected) {
            return relation;
        }
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
        };
    }
}
