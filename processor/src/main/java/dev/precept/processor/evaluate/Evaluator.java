package dev.precept.processor.evaluate;

import dev.precept.processor.clause.ClauseExpr;
import java.util.Optional;

/**
 * Walks a typed clause with given values. The semantics are those of compiled guards (docs/guide/clauses.md); a part that
 * this walk does not know leaves the whole undecided, and never guessed.
 */
public final class Evaluator {

    private Evaluator() {}

    /** What a condition comes to; empty if it cannot be told here. */
    public static Optional<Outcome> condition(ClauseExpr condition, Environment values) {
        return condition(condition, values, new Trace());
    }

    /** The same, noting what each condition inside comes to, also where the outcome does not depend on it. */
    public static Optional<Outcome> condition(ClauseExpr condition, Environment values, Trace trace) {
        try {
            return Optional.of(new Conditions(values, trace).outcome(condition));
        } catch (Undecided unknown) {
            return Optional.empty();
        }
    }

    /** The value of an expression; empty if it has none, or if it cannot be told here. */
    public static Optional<ClauseValue> value(ClauseExpr expr, Environment values) {
        try {
            return Optional.of(new Conditions(values, new Trace()).values().value(expr));
        } catch (Undecided | Unevaluable none) {
            return Optional.empty();
        }
    }
}
