package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Applied;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a comparison with a sum or difference of times as one call, which makes no object of what is calculated. Operands
 * keep their order, so that facts are asked in the order in which the clause names them.
 */
final class TimeComparison {

    private static final Map<String, String> METHODS = Map.of("+", "Sum", "-", "Difference");
    private static final Set<String> OWNERS = Set.of("Timestamps", "Durations");

    private TimeComparison() {}

    /** Empty where neither side is such a sum or difference. */
    static Optional<CodeBlock> of(Comparison comparison, Function<ClauseExpr, CodeBlock> values) {
        ClauseExpr left = comparison.left();
        ClauseExpr right = comparison.right();
        CodeBlock order;
        if (left instanceof Applied first && isCalculated(first)) {
            order = CodeBlock.of(
                    "compare$L($L, $L, $L)",
                    METHODS.get(first.overload().name()),
                    values.apply(first.arguments().get(0)),
                    values.apply(first.arguments().get(1)),
                    values.apply(right));
        } else if (right instanceof Applied second && isCalculated(second)) {
            order = CodeBlock.of(
                    "compareTo$L($L, $L, $L)",
                    METHODS.get(second.overload().name()),
                    values.apply(left),
                    values.apply(second.arguments().get(0)),
                    values.apply(second.arguments().get(1)));
        } else {
            return Optional.empty();
        }
        return Optional.of(CodeBlock.of(
                "$T.$L $L 0",
                Names.runtime("TimeOrder"),
                order,
                comparison.relation().sign()));
    }

    private static boolean isCalculated(Applied applied) {
        return OWNERS.contains(applied.overload().owner())
                && METHODS.containsKey(applied.overload().name());
    }
}
