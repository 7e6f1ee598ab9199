package dev.precept.processor.reason;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseExpr.Operator;
import dev.precept.processor.clause.ClauseType.Basic;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A number written as a sum of multiples of terms: {@code 2 * x - y + 3}. Doubles are never added up here, since their
 * sums are rounded.
 *
 * @param factors by the terms' keys, none of them zero
 * @param terms the terms by their keys
 * @param computed whether anything was calculated, which may overflow
 */
record Linear(Map<String, BigDecimal> factors, Map<String, Term> terms, BigDecimal constant, boolean computed) {

    static Linear of(ClauseExpr expr, Terms terms) {
        Optional<BigDecimal> constant = Terms.constant(expr).flatMap(Terms::number);
        if (constant.isPresent()) {
            return new Linear(Map.of(), Map.of(), constant.get(), false);
        }
        if (expr instanceof ClauseExpr.Call call && call.function() == Function.DECIMAL) {
            return of(call.arguments().get(0), terms);
        }
        boolean exact = expr.type() == Basic.INT || expr.type() == Basic.DECIMAL;
        if (exact && expr instanceof ClauseExpr.Negation negation) {
            return of(negation.operand(), terms).times(BigDecimal.ONE.negate());
        }
        if (exact && expr instanceof ClauseExpr.Arithmetic arithmetic) {
            Linear left = of(arithmetic.left(), terms);
            Linear right = of(arithmetic.right(), terms);
            if (arithmetic.operator() == Operator.ADD) {
                return left.plus(right, BigDecimal.ONE);
            } else if (arithmetic.operator() == Operator.SUBTRACT) {
                return left.plus(right, BigDecimal.ONE.negate());
            } else if (arithmetic.operator() == Operator.MULTIPLY && (left.isConstant() || right.isConstant())) {
                return right.isConstant() ? left.times(right.constant) : right.times(left.constant);
            }
        }
        Term term = terms.of(expr);
        return new Linear(Map.of(term.key(), BigDecimal.ONE), Map.of(term.key(), term), BigDecimal.ZERO, false);
    }

    boolean isConstant() {
        return factors.isEmpty();
    }

    /** This and a multiple of another, calculated by the clause. */
    private Linear plus(Linear other, BigDecimal times) {
        return combined(other, times, true);
    }

    /** What is left of this without the other; the clause itself only compares them. */
    Linear minus(Linear other) {
        return combined(other, BigDecimal.ONE.negate(), computed || other.computed);
    }

    private Linear combined(Linear other, BigDecimal times, boolean calculated) {
        Map<String, BigDecimal> sum = new TreeMap<>(factors);
        other.factors.forEach((key, factor) -> sum.merge(key, factor.multiply(times), BigDecimal::add));
        sum.values().removeIf(factor -> factor.signum() == 0);
        Map<String, Term> all = new TreeMap<>(terms);
        all.putAll(other.terms);
        return new Linear(sum, all, constant.add(other.constant.multiply(times)), calculated);
    }

    private Linear times(BigDecimal factor) {
        Map<String, BigDecimal> product = new TreeMap<>();
        factors.forEach((key, old) -> product.put(key, old.multiply(factor)));
        product.values().removeIf(each -> each.signum() == 0);
        return new Linear(product, terms, constant.multiply(factor), true);
    }

    /** What the sum of the terms is called, whatever its constant. */
    String name() {
        return factors.entrySet().stream()
                .map(each -> each.getValue().stripTrailingZeros().toPlainString() + " * " + each.getKey())
                .collect(Collectors.joining(" + "));
    }
}
