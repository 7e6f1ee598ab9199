package dev.precept.processor.clause;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Arithmetic;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Conditional;
import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Negation;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held.Form;
import java.util.List;
import java.util.Optional;

/**
 * Constants, and how they take the type of the other side: {@code 500} beside a decimal is a decimal, {@code 0.5} beside
 * one is exactly what its digits say.
 */
final class Literals {

    private Literals() {}

    static ClauseExpr of(CelExpr expr, Span span, String text) {
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case NULL_VALUE -> new Literal(span, Basic.NULL, "null");
            case BOOLEAN_VALUE -> new Literal(span, Basic.BOOL, Boolean.toString(constant.booleanValue()));
            case INT64_VALUE -> new Literal(span, Basic.INT, Long.toString(constant.int64Value()));
            // the author's own digits: as a double, 0.1 would already be another number
            case DOUBLE_VALUE -> new Literal(span, Basic.DOUBLE, text.replace(" ", ""));
            case STRING_VALUE -> new Literal(span, Basic.TEXT, constant.stringValue());
            case UINT64_VALUE ->
                throw new Refusal(
                        ClauseFault.Kind.UNSUPPORTED,
                        span,
                        text + " is an unsigned number, which Java has not",
                        "write " + text.substring(0, text.length() - 1));
            default ->
                throw new Refusal(
                        ClauseFault.Kind.UNSUPPORTED,
                        span,
                        "clauses have no bytes",
                        "write text without b before the quote");
        };
    }

    /** Whether the expression is made of literals only, and so may take another numeric type. */
    static boolean isLiteral(ClauseExpr expr) {
        if (expr instanceof Arithmetic arithmetic) {
            return isLiteral(arithmetic.left()) && isLiteral(arithmetic.right());
        }
        if (expr instanceof Negation negation) {
            return isLiteral(negation.operand());
        }
        if (expr instanceof Conditional conditional) {
            return isLiteral(conditional.then()) && isLiteral(conditional.otherwise());
        }
        return expr instanceof Literal;
    }

    /** The numeric type in which the two can meet, if there is one without an explicit conversion. */
    static Optional<ClauseType> meet(ClauseExpr left, ClauseExpr right) {
        if (left.type().equals(right.type())) {
            // what is made of two lists of Integers is a list of Longs
            return Optional.of(Shapes.of(left.type()));
        }
        if (Shapes.isContainer(left.type())) {
            return Shapes.meet(left, right);
        }
        if (!left.type().isNumber() || !right.type().isNumber()) {
            return Optional.empty();
        }
        if (fits(left, right.type())) {
            return Optional.of(right.type());
        }
        return fits(right, left.type()) ? Optional.of(left.type()) : Optional.empty();
    }

    /** Whether {@link #as} can make the expression one of that type without changing its value. */
    static boolean fits(ClauseExpr expr, ClauseType wanted) {
        if (expr.type().equals(wanted)) {
            return true;
        }
        if (Shapes.isContainer(expr.type())) {
            return Shapes.fits(expr, wanted);
        }
        if (expr.type() == Basic.INT) {
            return wanted == Basic.DECIMAL || (wanted == Basic.DOUBLE && isLiteral(expr));
        }
        return expr.type() == Basic.DOUBLE && wanted == Basic.DECIMAL && isLiteral(expr);
    }

    /** The expression in that type, which it {@link #fits}. */
    static ClauseExpr as(ClauseExpr expr, ClauseType wanted) {
        if (expr.type().equals(wanted)) {
            return expr;
        }
        if (Shapes.isContainer(expr.type())) {
            return Shapes.as(expr, wanted);
        }
        if (!isLiteral(expr)) {
            return new Call(expr.span(), Basic.DECIMAL, ClauseExpr.Function.DECIMAL, List.of(expr));
        }
        if (expr instanceof Literal literal) {
            return new Literal(literal.span(), wanted, literal.value());
        }
        if (expr instanceof Negation negation) {
            return new Negation(expr.span(), wanted, as(negation.operand(), wanted));
        }
        if (expr instanceof Conditional conditional) {
            return new Conditional(
                    expr.span(),
                    wanted,
                    conditional.test(),
                    as(conditional.then(), wanted),
                    as(conditional.otherwise(), wanted));
        }
        Arithmetic arithmetic = (Arithmetic) expr;
        return new Arithmetic(
                expr.span(),
                wanted,
                arithmetic.operator(),
                as(arithmetic.left(), wanted),
                as(arithmetic.right(), wanted));
    }

    static ListLiteral list(Span span, List<ClauseExpr> elements, Typer typer) {
        if (elements.isEmpty()) {
            return new ListLiteral(span, new ClauseType.ListOf(canonical(Basic.NULL)), elements);
        }
        ClauseExpr widest = elements.get(0);
        for (ClauseExpr element : elements) {
            ClauseExpr before = widest;
            ClauseType meeting = meet(widest, element)
                    .orElseThrow(() -> typer.wrongType(
                            element.span(),
                            "a list has elements of one type, but " + typer.describe(before) + " and "
                                    + typer.describe(element),
                            "write two comparisons joined by ||"));
            widest = element.type().equals(meeting) ? element : widest;
        }
        if (widest.type() == Basic.NULL) {
            throw typer.unsupported(widest.span(), "a list cannot hold null", "compare with == null");
        }
        return as(new ListLiteral(span, new ClauseType.ListOf(canonical(widest.type())), elements), widest.type());
    }

    /** The list with elements of that type, which they all fit. */
    static ListLiteral as(ListLiteral list, ClauseType element) {
        return new ListLiteral(
                list.span(),
                new ClauseType.ListOf(canonical(element)),
                list.elements().stream().map(e -> as(e, element)).toList());
    }

    /** The shape in which clauses compute with the type. */
    static Held canonical(ClauseType type) {
        if (type instanceof Basic basic) {
            return switch (basic) {
                case BOOL -> new Held(type, Form.BOXED, "java.lang.Boolean");
                case INT -> new Held(type, Form.BOXED, "java.lang.Long");
                case DOUBLE -> new Held(type, Form.BOXED, "java.lang.Double");
                case DECIMAL -> new Held(type, Form.REFERENCE, "java.math.BigDecimal");
                case TEXT -> new Held(type, Form.REFERENCE, "java.lang.String");
                case TIMESTAMP -> new Held(type, Form.REFERENCE, "java.time.Instant");
                case DURATION -> new Held(type, Form.REFERENCE, "java.time.Duration");
                case DATE -> new Held(type, Form.REFERENCE, "java.time.LocalDate");
                case NULL -> new Held(type, Form.REFERENCE, "java.lang.Object");
            };
        }
        if (type instanceof ClauseType.EnumOf of) {
            return new Held(type, Form.REFERENCE, of.javaName());
        }
        if (type instanceof ClauseType.ObjectOf of) {
            return new Held(type, Form.REFERENCE, of.javaName());
        }
        return Shapes.container(type);
    }
}
