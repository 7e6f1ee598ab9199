package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.ArrayList;
import java.util.List;

/** Pushes negations inwards (De Morgan) until they stand before tests. */
final class Normal {

    private Normal() {}

    static Formula of(ClauseExpr part, boolean expected) {
        if (part instanceof ClauseExpr.Not not) {
            return of(not.operand(), !expected);
        } else if (part instanceof Logic logic) {
            boolean all = (logic.junction() == Logic.Junction.AND) == expected;
            List<Formula> parts = new ArrayList<>();
            add(of(logic.left(), expected), all, parts);
            add(of(logic.right(), expected), all, parts);
            return all ? new Formula.All(parts) : new Formula.Any(parts);
        } else if (part instanceof ClauseExpr.Conditional chosen && chosen.type() == Basic.BOOL) {
            return new Formula.Any(List.of(
                    new Formula.All(List.of(of(chosen.test(), true), of(chosen.then(), expected))),
                    new Formula.All(List.of(of(chosen.test(), false), of(chosen.otherwise(), expected)))));
        } else if (part instanceof Quantifier macro
                && macro.second().isEmpty()
                && macro.extent() != Quantifier.Extent.EXISTS_ONE) {
            boolean every = (macro.extent() == Quantifier.Extent.ALL) == expected;
            return new Formula.Over(macro, every, of(macro.body(), expected));
        }
        return new Formula.Test(part, expected);
    }

    /** A chain of one operator is one list. */
    private static void add(Formula part, boolean all, List<Formula> parts) {
        if (all && part instanceof Formula.All same) {
            parts.addAll(same.parts());
        } else if (!all && part instanceof Formula.Any same) {
            parts.addAll(same.parts());
        } else {
            parts.add(part);
        }
    }
}
