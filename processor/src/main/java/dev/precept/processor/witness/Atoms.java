package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Conditional;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a clause that join no others, each with what must hold beside it for it to decide. */
final class Atoms {

    /**
     * One way in which a condition decides.
     *
     * @param condition the condition
     * @param unit the same, or the macro around it
     * @param beside what the others must come to
     */
    record Atom(ClauseExpr condition, ClauseExpr unit, List<Goal> beside) {
        Atom {
            beside = List.copyOf(beside);
        }
    }

    private final List<Atom> atoms = new ArrayList<>();

    private Atoms() {}

    /** All ways of all conditions, in the order of the text. */
    static List<Atom> of(ClauseExpr clause) {
        Atoms all = new Atoms();
        all.add(clause, List.of());
        return all.atoms;
    }

    private void add(ClauseExpr part, List<Goal> beside) {
        if (part instanceof Logic logic) {
            Outcome neutral = Outcome.of(logic.junction() == Logic.Junction.AND);
            add(logic.left(), with(beside, Goal.of(logic.right(), neutral)));
            add(logic.right(), with(beside, Goal.of(logic.left(), neutral)));
        } else if (part instanceof ClauseExpr.Not not) {
            add(not.operand(), beside);
        } else if (part instanceof Conditional choice && choice.type() == Basic.BOOL) {
            for (boolean way : new boolean[] {true, false}) {
                List<Goal> apart = with(beside, Goal.of(choice.then(), Outcome.of(way)));
                add(choice.test(), with(apart, Goal.of(choice.otherwise(), Outcome.of(!way))));
            }
            add(choice.then(), with(beside, Goal.of(choice.test(), Outcome.TRUE)));
            add(choice.otherwise(), with(beside, Goal.of(choice.test(), Outcome.FALSE)));
        } else if (part instanceof Quantifier quantifier) {
            inside(quantifier.body(), quantifier, beside);
        } else {
            atoms.add(new Atom(part, part, beside));
        }
    }

    /** What stands beside it inside of a macro is left to trying. */
    private void inside(ClauseExpr part, ClauseExpr unit, List<Goal> beside) {
        boolean joins = part instanceof Logic
                || part instanceof ClauseExpr.Not
                || part instanceof Quantifier
                || (part instanceof Conditional choice && choice.type() == Basic.BOOL);
        if (!joins) {
            atoms.add(new Atom(part, unit, beside));
        } else if (part instanceof Quantifier quantifier) {
            inside(quantifier.body(), unit, beside);
        } else {
            part.parts().forEach(inner -> inside(inner, unit, beside));
        }
    }

    private static List<Goal> with(List<Goal> goals, Goal another) {
        List<Goal> more = new ArrayList<>(goals);
        more.add(another);
        return more;
    }
}
