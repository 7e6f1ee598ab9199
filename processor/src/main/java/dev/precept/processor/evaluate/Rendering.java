package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType.Basic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes parts of clauses so that equal texts mean equal values within one judgement. For machines: a person reads the
 * clause itself.
 */
public final class Rendering {

    private final StringBuilder text = new StringBuilder();
    private final UnaryOperator<String> parameters;
    private boolean known = true;

    private Rendering(UnaryOperator<String> parameters) {
        this.parameters = parameters;
    }

    /**
     * The text of a part.
     *
     * @param parameters what the parameters are called where clauses of several origins meet
     * @return the text; empty where a part is not known here, and so might be another value each time
     */
    public static Optional<String> of(ClauseExpr expr, UnaryOperator<String> parameters) {
        Rendering rendering = new Rendering(parameters);
        rendering.add(expr);
        return rendering.known ? Optional.of(rendering.text.toString()) : Optional.empty();
    }

    private void add(ClauseExpr expr) {
        if (expr instanceof ClauseExpr.Literal literal) {
            literal(literal);
        } else if (expr instanceof ClauseExpr.EnumConstant constant) {
            text.append(constant.type().javaName()).append('#').append(constant.name());
        } else if (expr instanceof Variable variable) {
            variable(variable);
        } else if (expr instanceof ClauseExpr.FactCall call) {
            call(
                    "fact " + call.fact(),
                    call.arguments().stream().map(a -> a.value()).toList());
        } else if (expr instanceof ClauseExpr.Member member) {
            add(member.receiver());
            text.append('.').append(member.accessor());
        } else if (expr instanceof ClauseExpr.Element element) {
            call("at", List.of(element.list(), element.index()));
        } else if (expr instanceof ClauseExpr.Entry entry) {
            call("entry", List.of(entry.map(), entry.key()));
        } else if (expr instanceof ClauseExpr.Quantifier quantifier) {
            call(
                    quantifier.extent() + " " + quantifier.element().javaName(),
                    List.of(quantifier.range(), quantifier.body()));
        } else if (expr instanceof ClauseExpr.Selection selection) {
            call(
                    (selection.keeps() ? "filter " : "map ")
                            + selection.element().javaName(),
                    List.of(selection.range(), selection.body()));
        } else if (!operation(expr)) {
            known = false;
        }
    }

    private boolean operation(ClauseExpr expr) {
        if (expr instanceof ClauseExpr.Call call) {
            call(call.function() + " " + call.type().words(), call.arguments());
        } else if (expr instanceof ClauseExpr.Applied applied
                && !applied.arguments().isEmpty()) {
            call(applied.overload().owner() + "." + applied.overload().method(), applied.arguments());
        } else if (expr instanceof ClauseExpr.Comparison comparison) {
            call(comparison.relation().sign(), List.of(comparison.left(), comparison.right()));
        } else if (expr instanceof ClauseExpr.Arithmetic arithmetic) {
            call(
                    arithmetic.operator() + " " + arithmetic.type().words(),
                    List.of(arithmetic.left(), arithmetic.right()));
        } else if (expr instanceof ClauseExpr.Logic
                || expr instanceof ClauseExpr.Not
                || expr instanceof ClauseExpr.Negation
                || expr instanceof ClauseExpr.Conditional
                || expr instanceof ClauseExpr.Membership
                || expr instanceof ClauseExpr.ListLiteral) {
            call(expr instanceof ClauseExpr.Logic logic ? logic.junction().name() : kind(expr), expr.parts());
        } else if (expr instanceof ClauseExpr.NullTest test) {
            call(test.expected() ? "null" : "some", List.of(test.operand()));
        } else {
            return false;
        }
        return true;
    }

    private static String kind(ClauseExpr expr) {
        return expr.getClass().getSimpleName();
    }

    private void call(String name, List<ClauseExpr> arguments) {
        text.append(name).append('(');
        for (ClauseExpr argument : arguments) {
            add(argument);
            text.append(", ");
        }
        text.append(')');
    }

    /** The length before a text keeps its end apart from what follows. */
    private void literal(ClauseExpr.Literal literal) {
        String value = literal.type() == Basic.DECIMAL
                ? new BigDecimal(literal.value()).stripTrailingZeros().toString()
                : literal.value();
        text.append(literal.type().words())
                .append(' ')
                .append(value.length())
                .append(':')
                .append(value);
    }

    private void variable(Variable variable) {
        text.append(variable.role())
                .append(' ')
                .append(
                        variable.role() == Variable.Role.PARAMETER
                                ? parameters.apply(variable.javaName())
                                : variable.javaName());
    }
}
