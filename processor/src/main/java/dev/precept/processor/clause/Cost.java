package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.MapLiteral;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Selection;
import dev.precept.processor.clause.ClauseExpr.Transformation;
import java.util.Optional;

/**
 * How much work a clause can be, in steps, known before it runs.
 *
 * <p>A part is one step and those of its parts; a literal text one more for each hundred characters. A macro is its range,
 * and its body once for each element: of a list that the clause spells out as many as stand there, of any other {@value
 * #ASSUMED}. So three macros within each other over lists of the model pass, and four do not.
 */
final class Cost {

    /** The most steps that a clause may be. */
    static final long MOST = 100_000_000;

    private static final long ASSUMED = 100;

    private Cost() {}

    /** The smallest part that is too much work. */
    static Optional<ClauseExpr> excess(ClauseExpr expr) {
        if (of(expr) <= MOST) {
            return Optional.empty();
        }
        return expr.parts().stream()
                .map(Cost::excess)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(expr));
    }

    static long of(ClauseExpr expr) {
        if (expr instanceof Quantifier macro) {
            return macro(macro.range(), of(macro.body()));
        } else if (expr instanceof Selection macro) {
            return macro(macro.range(), of(macro.body()));
        } else if (expr instanceof Transformation macro) {
            return macro(macro.range(), sum(macro.test().map(Cost::of).orElse(0L), of(macro.body())));
        }
        long own = expr instanceof Literal literal ? 1 + literal.value().length() / 100 : 1;
        return expr.parts().stream().map(Cost::of).reduce(own, Cost::sum);
    }

    private static long macro(ClauseExpr range, long body) {
        long steps = body > MOST ? MOST + 1 : sum(1, body) * elements(range);
        return sum(of(range), steps);
    }

    private static long elements(ClauseExpr range) {
        if (range instanceof ListLiteral list) {
            return list.elements().size();
        } else if (range instanceof MapLiteral map) {
            return map.keys().size();
        } else if (range instanceof Selection selection) {
            return elements(selection.range());
        }
        return ASSUMED;
    }

    /** What is too much once stays so. */
    private static long sum(long a, long b) {
        return Math.min(a + b, MOST + 1);
    }
}
