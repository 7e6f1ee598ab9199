package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.Conditional;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Membership;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.List;
import java.util.function.Supplier;

/** The parts that are true, false, or cannot be evaluated. */
final class Conditions {

    private final Trace trace;
    private final Calculation values;

    Conditions(Environment environment, Trace trace) {
        this.trace = trace;
        this.values = new Calculation(environment, this);
    }

    Calculation values() {
        return values;
    }

    /** The plain boolean, for a surrounding part that cannot go on without it. */
    boolean known(ClauseExpr condition) {
        Outcome outcome = outcome(condition);
        if (outcome == Outcome.UNEVALUABLE) {
            throw new Unevaluable();
        }
        return outcome == Outcome.TRUE;
    }

    Outcome outcome(ClauseExpr condition) {
        Outcome outcome = of(condition);
        trace.saw(condition, outcome);
        return outcome;
    }

    private Outcome of(ClauseExpr part) {
        if (part instanceof Logic logic) {
            // Both sides are looked at, for the trace: nothing here has an effect.
            Outcome left = outcome(logic.left());
            Outcome right = outcome(logic.right());
            return logic.junction() == Logic.Junction.AND ? left.and(right) : left.or(right);
        } else if (part instanceof ClauseExpr.Not not) {
            return outcome(not.operand()).not();
        } else if (part instanceof Conditional conditional && conditional.type() == Basic.BOOL) {
            Outcome test = outcome(conditional.test());
            Outcome then = outcome(conditional.then());
            Outcome otherwise = outcome(conditional.otherwise());
            return test == Outcome.UNEVALUABLE ? test : test == Outcome.TRUE ? then : otherwise;
        } else if (part instanceof Quantifier quantifier) {
            return attempt(() -> quantified(quantifier));
        } else if (part instanceof Membership membership) {
            return attempt(() -> contained(membership));
        } else if (part instanceof Comparison comparison) {
            return attempt(() -> Outcome.of(compared(comparison)));
        } else if (part instanceof ClauseExpr.NullTest test) {
            return attempt(
                    () -> Outcome.of((values.raw(test.operand()) instanceof ClauseValue.Nothing) == test.expected()));
        }
        return attempt(() -> Outcome.of(Calculation.bool(values.value(part))));
    }

    private static Outcome attempt(Supplier<Outcome> part) {
        try {
            return part.get();
        } catch (Unevaluable none) {
            return Outcome.UNEVALUABLE;
        }
    }

    private boolean compared(Comparison comparison) {
        ClauseValue left = values.value(comparison.left());
        ClauseValue right = values.value(comparison.right());
        if (comparison.relation().isOrder() && comparison.left().type() instanceof ClauseType.EnumOf of) {
            left = place(left, of);
            right = place(right, of);
        }
        return ordered(comparison.relation(), left, right);
    }

    private static ClauseValue place(ClauseValue constant, ClauseType.EnumOf of) {
        return new ClauseValue.Whole(of.constants().indexOf(((ClauseValue.Constant) constant).name()));
    }

    private static boolean ordered(ClauseExpr.Relation relation, ClauseValue left, ClauseValue right) {
        return switch (relation) {
            case EQUAL -> Order.same(left, right);
            case NOT_EQUAL -> !Order.same(left, right);
            case LESS -> Order.compare(left, right) < 0;
            case AT_MOST -> Order.compare(left, right) <= 0;
            case MORE -> Order.compare(left, right) > 0;
            case AT_LEAST -> Order.compare(left, right) >= 0;
        };
    }

    private Outcome contained(Membership membership) {
        if (membership.container().type() instanceof ClauseType.MapOf) {
            ClauseValue.Entries map = Calculation.entries(values.value(membership.container()));
            ClauseValue key = values.value(membership.value());
            return Outcome.of(map.entries().keySet().stream().anyMatch(known -> Order.same(known, key)));
        }
        ClauseValue value = values.value(membership.value());
        Outcome outcome = Outcome.FALSE;
        for (ClauseValue element : elements(membership.container())) {
            boolean missing = element instanceof ClauseValue.Nothing;
            outcome = outcome.or(missing ? Outcome.UNEVALUABLE : attempt(() -> Outcome.of(Order.same(element, value))));
        }
        return outcome;
    }

    /** A null in a list that the clause spells out is no failure of the list. */
    private List<ClauseValue> elements(ClauseExpr container) {
        if (container instanceof ClauseExpr.ListLiteral list) {
            return list.elements().stream()
                    .map(element ->
                            element instanceof ClauseExpr.Stored stored ? values.raw(stored) : values.value(element))
                    .toList();
        }
        return Calculation.elements(values.value(container));
    }

    private Outcome quantified(Quantifier quantifier) {
        List<Calculation.Pair> range =
                values.pairs(quantifier.range(), quantifier.second().isPresent());
        boolean all = quantifier.extent() == Quantifier.Extent.ALL;
        Outcome outcome = Outcome.of(all);
        int hits = 0;
        boolean unclear = false;
        for (Calculation.Pair pair : range) {
            Outcome each =
                    values.within(quantifier.element(), quantifier.second(), pair, () -> outcome(quantifier.body()));
            outcome = all ? outcome.and(each) : outcome.or(each);
            hits += each == Outcome.TRUE ? 1 : 0;
            unclear |= each == Outcome.UNEVALUABLE;
        }
        if (quantifier.extent() == Quantifier.Extent.EXISTS_ONE) {
            return unclear ? Outcome.UNEVALUABLE : Outcome.of(hits == 1);
        }
        return outcome;
    }
}
