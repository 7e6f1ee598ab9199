package dev.precept.processor.emit.clause;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells the parts that are one Java expression that cannot fail from those that need more care. */
final class Plain {

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
            return type != Basic.DOUBLE && !(type instanceof ClauseType.ObjectOf);
        }
        if (expr instanceof ClauseExpr.Arithmetic || expr instanceof ClauseExpr.Negation) {
            return expr.type() == Basic.DOUBLE
                    || expr.type() == Basic.TEXT
                    || (expr instanceof ClauseExpr.Negation && expr.type() == Basic.DECIMAL);
        }
        if (expr instanceof ClauseExpr.Membership membership) {
            return membership.container() instanceof ClauseExpr.ListLiteral && membership.value() instanceof Variable;
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
                || expr instanceof ClauseExpr.Conditional
                || expr instanceof ClauseExpr.ListLiteral;
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
