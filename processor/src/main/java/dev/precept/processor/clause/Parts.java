package dev.precept.processor.clause;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes the parts of a typed clause apart. */
final class Parts {

    private Parts() {}

    static List<ClauseExpr> of(ClauseExpr expr) {
        if (expr instanceof ClauseExpr.FactCall call) {
            return call.arguments().stream()
                    .map(ClauseExpr.FactCall.Argument::value)
                    .toList();
        } else if (expr instanceof ClauseExpr.FunctionCall call) {
            return call.arguments().stream()
                    .map(ClauseExpr.FactCall.Argument::value)
                    .toList();
        } else if (expr instanceof ClauseExpr.Member member) {
            return List.of(member.receiver());
        } else if (expr instanceof ClauseExpr.Element element) {
            return List.of(element.list(), element.index());
        } else if (expr instanceof ClauseExpr.Entry entry) {
            return List.of(entry.map(), entry.key());
        } else if (expr instanceof ClauseExpr.Logic logic) {
            return List.of(logic.left(), logic.right());
        } else if (expr instanceof ClauseExpr.Not not) {
            return List.of(not.operand());
        } else if (expr instanceof ClauseExpr.Conditional conditional) {
            return List.of(conditional.test(), conditional.then(), conditional.otherwise());
        } else if (expr instanceof ClauseExpr.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        } else if (expr instanceof ClauseExpr.NullTest test) {
            return List.of(test.operand());
        } else if (expr instanceof ClauseExpr.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        } else if (expr instanceof ClauseExpr.Negation negation) {
            return List.of(negation.operand());
        } else if (expr instanceof ClauseExpr.Membership membership) {
            return List.of(membership.value(), membership.container());
        } else if (expr instanceof ClauseExpr.Call call) {
            return call.arguments();
        } else if (expr instanceof ClauseExpr.Applied applied) {
            return applied.arguments();
        } else if (expr instanceof ClauseExpr.ListLiteral list) {
            return list.elements();
        } else if (expr instanceof ClauseExpr.Quantifier quantifier) {
            return List.of(quantifier.range(), quantifier.body());
        } else if (expr instanceof ClauseExpr.Selection selection) {
            return List.of(selection.range(), selection.body());
        }
        return ofContainers(expr);
    }

    private static List<ClauseExpr> ofContainers(ClauseExpr expr) {
        if (expr instanceof ClauseExpr.MapLiteral map) {
            return Stream.of(map.keys(), map.values()).flatMap(List::stream).toList();
        } else if (expr instanceof ClauseExpr.Sought sought) {
            return List.of(sought.place());
        } else if (expr instanceof ClauseExpr.IfPresent present) {
            return List.of(present.optional(), present.body());
        } else if (expr instanceof ClauseExpr.Transformation transformation) {
            return Stream.of(
                            Stream.of(transformation.range()),
                            transformation.test().stream(),
                            Stream.of(transformation.body()))
                    .flatMap(Function.identity())
                    .toList();
        }
        return expr instanceof ClauseExpr.Happened happened
                ? Stream.concat(happened.key().stream(), happened.within().stream())
                        .toList()
                : List.of();
    }
}
