package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseType.Basic;

/** Which conversion brings two unlike operands together. */
final class Conversions {

    private Conversions() {}

    static String fix(Typer typer, ClauseExpr left, ClauseExpr right) {
        if (left.type() == Basic.DOUBLE && right.type().isNumber()) {
            return number(typer, left, right);
        }
        if (right.type() == Basic.DOUBLE && left.type().isNumber()) {
            return number(typer, right, left);
        }
        if (left.type() instanceof ClauseType.EnumOf && right.type() == Basic.TEXT) {
            return constant(typer, left, right);
        }
        if (right.type() instanceof ClauseType.EnumOf && left.type() == Basic.TEXT) {
            return constant(typer, right, left);
        }
        if (left.type() == Basic.TEXT && right.type().isNumber() && right instanceof ClauseExpr.Literal) {
            return "write '" + typer.words(right) + "' if text is meant, or size(" + typer.words(left)
                    + ") for its length";
        }
        if (left.type().isNumber() && right instanceof ClauseExpr.Literal literal && isNumber(literal.value())) {
            return "write " + literal.value() + " without quotes";
        }
        if (TimeOperators.isTime(left.type()) || TimeOperators.isTime(right.type())) {
            return TimeOperators.fix(typer, left, right);
        }
        if (left.type() instanceof ClauseType.OptionalOf) {
            return "write " + typer.words(left) + ".value()";
        }
        if (left.type() instanceof ClauseType.ListOf) {
            return "ask its elements with .all(x, …) or .exists(x, …), or compare size(" + typer.words(left) + ")";
        }
        return "compare values of one type";
    }

    private static String number(Typer typer, ClauseExpr floating, ClauseExpr other) {
        if (Literals.isLiteral(floating) && other.type() == Basic.INT) {
            return "write a whole number, or double(" + typer.words(other) + ")";
        }
        return other.type() == Basic.INT
                ? "write double(" + typer.words(other) + ")"
                : "write double(" + typer.words(other) + ") for a floating-point comparison; for an exact one make "
                        + typer.words(floating) + " a BigDecimal";
    }

    private static String constant(Typer typer, ClauseExpr enumeration, ClauseExpr text) {
        ClauseType.EnumOf type = (ClauseType.EnumOf) enumeration.type();
        String simple = type.javaName().substring(type.javaName().lastIndexOf('.') + 1);
        if (text instanceof ClauseExpr.Literal literal && type.constants().contains(literal.value())) {
            return "write " + simple + "." + literal.value();
        }
        return "write string(" + typer.words(enumeration) + "), or a constant such as " + simple + "."
                + (type.constants().isEmpty() ? "X" : type.constants().get(0));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
