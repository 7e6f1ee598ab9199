package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Stored;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes another clause of a clause. */
final class Rewriting {

    private final UnaryOperator<ClauseExpr> change;
    private final IdentityHashMap<ClauseExpr, ClauseExpr> made = new IdentityHashMap<>();

    private Rewriting(UnaryOperator<ClauseExpr> change) {
        this.change = change;
    }

    /** The whole with each part, the outermost first, replaced by what the change makes of it; parts of those stay. */
    static ClauseExpr of(ClauseExpr expr, UnaryOperator<ClauseExpr> change) {
        return new Rewriting(change).in(expr);
    }

    /** What cel.bind names is one part in several places, and stays one. */
    private ClauseExpr in(ClauseExpr expr) {
        ClauseExpr known = made.get(expr);
        if (known != null) {
            return known;
        }
        ClauseExpr changed = change.apply(expr);
        ClauseExpr whole = changed.equals(expr) ? parts(expr) : changed;
        made.put(expr, whole);
        return whole;
    }

    private List<ClauseExpr> in(List<ClauseExpr> parts) {
        return parts.stream().map(this::in).toList();
    }

    private ClauseExpr parts(ClauseExpr expr) {
        if (expr instanceof ClauseExpr.Logic logic) {
            return new ClauseExpr.Logic(logic.span(), logic.junction(), in(logic.left()), in(logic.right()));
        } else if (expr instanceof ClauseExpr.Not not) {
            return new ClauseExpr.Not(not.span(), in(not.operand()));
        } else if (expr instanceof ClauseExpr.Conditional choice) {
            return new ClauseExpr.Conditional(
                    choice.span(), choice.type(), in(choice.test()), in(choice.then()), in(choice.otherwise()));
        } else if (expr instanceof ClauseExpr.Comparison comparison) {
            return new ClauseExpr.Comparison(
                    comparison.span(), comparison.relation(), in(comparison.left()), in(comparison.right()));
        } else if (expr instanceof ClauseExpr.NullTest test) {
            return new ClauseExpr.NullTest(test.span(), (Stored) in(test.operand()), test.expected());
        } else if (expr instanceof ClauseExpr.Arithmetic arithmetic) {
            return new ClauseExpr.Arithmetic(
                    arithmetic.span(),
                    arithmetic.type(),
                    arithmetic.operator(),
                    in(arithmetic.left()),
                    in(arithmetic.right()));
        } else if (expr instanceof ClauseExpr.Negation negation) {
            return new ClauseExpr.Negation(negation.span(), negation.type(), in(negation.operand()));
        } else if (expr instanceof ClauseExpr.Membership membership) {
            return new ClauseExpr.Membership(membership.span(), in(membership.value()), in(membership.container()));
        } else if (expr instanceof ClauseExpr.Call call) {
            return new ClauseExpr.Call(call.span(), call.type(), call.function(), in(call.arguments()));
        } else if (expr instanceof ClauseExpr.Applied applied) {
            return new ClauseExpr.Applied(applied.span(), applied.overload(), in(applied.arguments()));
        } else if (expr instanceof ClauseExpr.Happened happened) {
            return new ClauseExpr.Happened(
                    happened.span(), happened.milestone(), happened.key().map(this::in), happened.within());
        }
        return expr instanceof Stored stored ? stored(stored) : container(expr);
    }

    private ClauseExpr stored(Stored stored) {
        if (stored instanceof FactCall call) {
            return new FactCall(call.span(), call.held(), call.fact(), arguments(call.arguments()));
        } else if (stored instanceof ClauseExpr.FunctionCall call) {
            return new ClauseExpr.FunctionCall(
                    call.span(), call.held(), call.owner(), call.function(), arguments(call.arguments()));
        } else if (stored instanceof ClauseExpr.Member member) {
            return new ClauseExpr.Member(member.span(), member.held(), in(member.receiver()), member.accessor());
        } else if (stored instanceof ClauseExpr.Element element) {
            return new ClauseExpr.Element(element.span(), element.held(), in(element.list()), in(element.index()));
        } else if (stored instanceof ClauseExpr.Entry entry) {
            return new ClauseExpr.Entry(entry.span(), entry.held(), in(entry.map()), in(entry.key()));
        }
        return stored;
    }

    private List<FactCall.Argument> arguments(List<FactCall.Argument> arguments) {
        List<FactCall.Argument> changed = new ArrayList<>();
        arguments.forEach(each -> changed.add(new FactCall.Argument(in(each.value()), each.parameter())));
        return changed;
    }

    private ClauseExpr container(ClauseExpr expr) {
        if (expr instanceof ClauseExpr.ListLiteral list) {
            return new ClauseExpr.ListLiteral(list.span(), list.type(), in(list.elements()));
        } else if (expr instanceof ClauseExpr.MapLiteral map) {
            return new ClauseExpr.MapLiteral(map.span(), map.type(), in(map.keys()), in(map.values()));
        } else if (expr instanceof ClauseExpr.Sought sought) {
            return new ClauseExpr.Sought(sought.span(), sought.type(), (Stored) in(sought.place()));
        } else if (expr instanceof ClauseExpr.IfPresent present) {
            return new ClauseExpr.IfPresent(
                    present.span(),
                    present.type(),
                    present.element(),
                    in(present.optional()),
                    in(present.body()),
                    present.flat());
        } else if (expr instanceof ClauseExpr.Quantifier quantifier) {
            return new ClauseExpr.Quantifier(
                    quantifier.span(),
                    quantifier.extent(),
                    quantifier.element(),
                    quantifier.second(),
                    in(quantifier.range()),
                    in(quantifier.body()));
        } else if (expr instanceof ClauseExpr.Selection selection) {
            return new ClauseExpr.Selection(
                    selection.span(),
                    selection.type(),
                    selection.keeps(),
                    selection.element(),
                    in(selection.range()),
                    in(selection.body()));
        } else if (expr instanceof ClauseExpr.Transformation transformation) {
            return new ClauseExpr.Transformation(
                    transformation.span(),
                    transformation.type(),
                    transformation.first(),
                    transformation.second(),
                    in(transformation.range()),
                    transformation.test().map(this::in),
                    in(transformation.body()));
        }
        return expr;
    }
}
