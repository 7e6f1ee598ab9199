package dev.precept.processor.emit.clause;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Shapes;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells the parts that are one Java expression that cannot fail from those that need more care. */
final class Plain {

    /** So many texts of the longest kind still fit into the memory. */
    private static final int MOST_JOINED = 64;

    private Plain() {}

    /** One expression without a way to fail, {@code present} being the variables that are known not to be null. */
    static boolean isPlain(ClauseExpr expr, Predicate<Variable> present) {
        if (expr instanceof ClauseExpr.NullTest test) {
            return test.operand() instanceof Variable;
        }
        if (expr instanceof Variable variable) {
            return present.test(variable);
        }
        return isHarmless(expr) && expr.parts().stream().allMatch(part -> isPlain(part, present));
    }

    /** Whether the operation itself cannot fail and needs no statement of its own. */
    private static boolean isHarmless(ClauseExpr expr) {
        if (expr instanceof ClauseExpr.Comparison comparison) {
            ClauseType type = comparison.left().type();
            // NaN makes a comparison impossible; equals of a class that is not ours may do anything
            return type != Basic.DOUBLE && !(type instanceof ClauseType.ObjectOf) && !Shapes.isContainer(type);
        }
        if (expr instanceof ClauseExpr.Arithmetic || expr instanceof ClauseExpr.Negation) {
            return expr.type() == Basic.DOUBLE
                    || (expr.type() == Basic.TEXT && isBounded(expr))
                    || (expr instanceof ClauseExpr.Negation && expr.type() == Basic.DECIMAL);
        }
        if (expr instanceof ClauseExpr.Membership membership) {
            return membership.container() instanceof ClauseExpr.ListLiteral
                    && membership.value() instanceof Variable
                    && !Shapes.isContainer(membership.value().type());
        }
        if (expr instanceof ClauseExpr.Applied applied) {
            return applied.overload().total();
        }
        if (expr instanceof ClauseExpr.Call call) {
            return isHarmless(call);
        }
        return expr instanceof ClauseExpr.Literal
                || expr instanceof ClauseExpr.EnumConstant
                || expr instanceof ClauseExpr.Logic
                || expr instanceof ClauseExpr.Not
                || (expr instanceof ClauseExpr.Conditional && !Shapes.isContainer(expr.type()))
                || (expr instanceof ClauseExpr.ListLiteral list
                        && !Shapes.isContainer(list.type().element().type()));
    }

    /** Whether joined text is at most as long as some values that Java holds, and not made longer time and again. */
    static boolean isBounded(ClauseExpr text) {
        int[] parts = {0};
        text.walk(part -> parts[0] += part instanceof ClauseExpr.Applied
                        || part instanceof ClauseExpr.IfPresent
                        || (part instanceof ClauseExpr.Call call && call.type() != Basic.BOOL)
                        || (part instanceof Variable variable && variable.role() == Variable.Role.ELEMENT)
                ? MOST_JOINED
                : 1);
        return parts[0] < MOST_JOINED;
    }

    /** Whether the clause looks at elements, and so has to count them. */
    static boolean counts(ClauseExpr root) {
        boolean[] found = {false};
        root.walk(part -> found[0] |= countsItself(part));
        return found[0];
    }

    private static boolean countsItself(ClauseExpr part) {
        if (part instanceof ClauseExpr.Applied applied) {
            return Stream.concat(Stream.of(applied.type()), applied.overload().takes().stream())
                    .anyMatch(type -> type instanceof ClauseType.ListOf);
        } else if (part instanceof ClauseExpr.Comparison comparison) {
            return Shapes.isContainer(comparison.left().type());
        } else if (part instanceof ClauseExpr.Membership membership) {
            return membership.container().type() instanceof ClauseType.ListOf
                    && (!(membership.container() instanceof ClauseExpr.ListLiteral)
                            || Shapes.isContainer(membership.value().type()));
        }
        return part instanceof ClauseExpr.Quantifier
                || part instanceof ClauseExpr.Selection
                || part instanceof ClauseExpr.Transformation
                || (part instanceof ClauseExpr.Call call && call.function() == ClauseExpr.Function.SUM);
    }

    private static boolean isHarmless(ClauseExpr.Call call) {
        ClauseType from = call.arguments().get(0).type();
        return switch (call.function()) {
            case SIZE -> from == Basic.TEXT;
            case STARTS_WITH, ENDS_WITH, CONTAINS, MATCHES, TEXT, DECIMAL -> true;
            case DOUBLE -> from != Basic.TEXT;
            case INT -> from == Basic.INT;
            default -> false;
        };
    }

    /** Whether the part's outcome needs every variable in it: nothing in it decides alone. */
    static boolean isStrict(ClauseExpr part) {
        boolean lenient = part instanceof ClauseExpr.Logic || part instanceof ClauseExpr.Conditional;
        return !lenient && part.parts().stream().allMatch(Plain::isStrict);
    }

    /** The variables whose value a part needs; one that is only compared with null is not among them. */
    static void variables(ClauseExpr part, Consumer<Variable> found) {
        if (part instanceof Variable variable) {
            found.accept(variable);
        }
        List<ClauseExpr> parts = part instanceof ClauseExpr.NullTest ? List.of() : part.parts();
        parts.forEach(inner -> variables(inner, found));
    }
}
