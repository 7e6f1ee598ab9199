package dev.precept.processor.reason;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Proves what holds of clauses in every call. A positive answer is a proof over all values of the parameters, all answers
 * of facts, null, NaN and overflow; a negative one says nothing.
 *
 * <p>Facts and accessors are taken to answer the same to the same question within one judgement, as guards do.
 */
public final class Reasoner {

    private Reasoner() {}

    /**
     * A clause, and what it is to come to.
     *
     * @param condition a condition
     * @param outcome what it is to come to
     * @param names what the parameters that it names are called where clauses of several origins meet
     */
    public record Wish(ClauseExpr condition, Outcome outcome, Map<String, String> names) {
        /** Copies what it is given. */
        public Wish {
            names = Map.copyOf(names);
        }

        /** A wish about a clause whose parameters have their own names. */
        public static Wish of(TypedClause clause, Outcome outcome) {
            return new Wish(clause.root(), outcome, Map.of());
        }

        private Formula formula(int place) {
            UnaryOperator<String> named = name -> names.getOrDefault(name, name);
            return new Translation(Integer.toString(place), named).of(condition, outcome);
        }
    }

    /** Whether it is certain that no call fulfils all wishes. */
    public static boolean areImpossible(List<Wish> wishes) {
        List<Formula> parts = new ArrayList<>();
        for (Wish wish : wishes) {
            parts.add(wish.formula(parts.size()));
        }
        return Solver.isImpossible(new Formula.All(parts));
    }

    /** Whether it is certain that the first come to what they are to only where the last one does, too. */
    public static boolean imply(List<Wish> wishes, Wish last) {
        for (Outcome other : Outcome.values()) {
            if (other != last.outcome()) {
                List<Wish> against = new ArrayList<>(wishes);
                against.add(new Wish(last.condition(), other, last.names()));
                if (!areImpossible(against)) {
                    return false;
                }
            }
        }
        return true;
    }
}
