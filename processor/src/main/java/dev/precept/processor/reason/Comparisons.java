package dev.precept.processor.reason;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to hold for comparisons to come to an outcome. */
final class Comparisons {

    private final Terms terms;

    Comparisons(Terms terms) {
        this.terms = terms;
    }

    Formula of(Relation relation, ClauseExpr left, ClauseExpr right, Outcome wanted) {
        if (wanted == Outcome.FALSE) {
            return of(opposite(relation), left, right, Outcome.TRUE);
        }
        if (left.type().isNumber()) {
            return numbers(relation, left, right, wanted);
        }
        Optional<ClauseValue> constant = Terms.constant(right);
        if (constant.isPresent()) {
            return constant(relation, terms.of(left), constant.get(), wanted);
        }
        Optional<ClauseValue> first = Terms.constant(left);
        return first.isPresent()
                ? constant(mirrored(relation), terms.of(right), first.get(), wanted)
                : pair(relation, left, right, wanted);
    }

    private Formula numbers(Relation relation, ClauseExpr left, ClauseExpr right, Outcome wanted) {
        Linear sum = Linear.of(left, terms).minus(Linear.of(right, terms));
        List<Formula> parts = new ArrayList<>();
        if (sum.computed()) {
            String key = "computes " + terms.key(left) + " and " + terms.key(right);
            Term sound = terms.derived(key, new Choices(Set.of("sound")));
            parts.add(wanted == Outcome.TRUE ? sound.isKnown() : sound.isOdd());
        }
        for (Term term : sum.terms().values()) {
            parts.add(wanted == Outcome.TRUE ? term.isKnown() : term.isOdd());
        }
        if (wanted == Outcome.UNEVALUABLE) {
            return new Formula.Any(parts);
        }
        parts.add(sum(relation, sum, left.type() == Basic.DOUBLE));
        return new Formula.All(parts);
    }

    /** {@code sum REL 0} */
    private Formula sum(Relation relation, Linear sum, boolean rounded) {
        if (sum.isConstant()) {
            // Infinities have no difference, but are equal to themselves: the sign of the difference is right for them
            // too.
            return Numbers.of(relation, BigDecimal.ZERO)
                            .meet(point(sum.constant()))
                            .isEmpty()
                    ? Formula.NEVER
                    : Formula.ALWAYS;
        }
        Map.Entry<String, BigDecimal> first =
                sum.factors().entrySet().iterator().next();
        BigDecimal factor = first.getValue();
        Relation turned = factor.signum() < 0 ? mirrored(relation) : relation;
        if (sum.factors().size() == 1) {
            Term term = sum.terms().get(first.getKey());
            return term == null
                    ? Formula.ALWAYS
                    : term.is(quotient(turned, sum.constant().negate(), factor));
        }
        if (rounded && sum.factors().size() > 2) {
            return Formula.ALWAYS;
        }
        Linear scaled = scaled(sum, factor.abs());
        if (factor.signum() < 0) {
            scaled = new Linear(Map.of(), Map.of(), BigDecimal.ZERO, false).minus(scaled);
        }
        boolean whole = scaled.factors().values().stream().allMatch(Comparisons::isWhole)
                && scaled.factors().keySet().stream()
                        .map(sum.terms()::get)
                        .allMatch(term -> term != null
                                && term.universe()
                                        .values()
                                        .filter(Comparisons::areWhole)
                                        .isPresent());
        Term derived = new Term(scaled.name(), Domain.of(whole ? Numbers.ALL_WHOLE : Numbers.ALL), Optional.empty());
        return derived.is(Numbers.of(turned, scaled.constant().negate()));
    }

    private static Linear scaled(Linear sum, BigDecimal divisor) {
        boolean exact = divisor.compareTo(BigDecimal.ONE) != 0
                && sum.factors().values().stream().allMatch(factor -> divides(factor, divisor))
                && divides(sum.constant(), divisor);
        if (!exact) {
            return sum;
        }
        Map<String, BigDecimal> factors = new java.util.TreeMap<>();
        sum.factors().forEach((key, factor) -> factors.put(key, factor.divide(divisor)));
        return new Linear(factors, sum.terms(), sum.constant().divide(divisor), sum.computed());
    }

    private static boolean divides(BigDecimal number, BigDecimal divisor) {
        return number.remainder(divisor).signum() == 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.remainder(BigDecimal.ONE).signum() == 0;
    }

    private static boolean areWhole(Values values) {
        return values instanceof Numbers numbers && numbers.whole();
    }

    private static Numbers point(BigDecimal number) {
        return Numbers.of(Relation.EQUAL, number);
    }

    /** The numbers whose multiple stands in the relation; where the quotient has no end, a hair more. */
    private static Numbers quotient(Relation relation, BigDecimal number, BigDecimal divisor) {
        try {
            return Numbers.of(relation, number.divide(divisor));
        } catch (ArithmeticException endless) {
            BigDecimal down = number.divide(divisor, new MathContext(60, RoundingMode.FLOOR));
            BigDecimal up = number.divide(divisor, new MathContext(60, RoundingMode.CEILING));
            return switch (relation) {
                case LESS, AT_MOST -> Numbers.of(Relation.LESS, up);
                case MORE, AT_LEAST -> Numbers.of(Relation.MORE, down);
                case EQUAL -> new Numbers(List.of(Interval.closed(down, up)), false);
                case NOT_EQUAL -> Numbers.ALL;
            };
        }
    }

    private static Formula constant(Relation relation, Term term, ClauseValue constant, Outcome wanted) {
        if (wanted == Outcome.UNEVALUABLE) {
            return term.isOdd();
        }
        if (constant instanceof ClauseValue.Text text) {
            return term.is(text(relation, text.value()));
        } else if (constant instanceof ClauseValue.Constant choice) {
            return choice(relation, term, choice.name());
        } else if (constant instanceof ClauseValue.Bool bool && !relation.isOrder()) {
            return choice(relation, term, Boolean.toString(bool.value()));
        }
        return term.isKnown();
    }

    private static Formula choice(Relation relation, Term term, String name) {
        Set<String> all = term.universe().values().orElse(Choices.BOOLEANS) instanceof Choices choices
                ? new java.util.HashSet<>(choices.names())
                : new java.util.HashSet<>();
        if (relation == Relation.EQUAL) {
            all.retainAll(Set.of(name));
        } else {
            all.remove(name);
        }
        return term.is(new Choices(all));
    }

    private static Texts text(Relation relation, String text) {
        return switch (relation) {
            case EQUAL -> Texts.among(Set.of(text));
            case NOT_EQUAL -> Texts.with(new TextFact(TextFact.Kind.EQUAL, text, false));
            case LESS -> Texts.with(new TextFact(TextFact.Kind.LESS, text, true));
            case AT_MOST -> Texts.with(new TextFact(TextFact.Kind.AT_MOST, text, true));
            case MORE -> Texts.with(new TextFact(TextFact.Kind.AT_MOST, text, false));
            case AT_LEAST -> Texts.with(new TextFact(TextFact.Kind.LESS, text, false));
        };
    }

    /** Two texts, enums or objects: how the first stands to the second is one value. */
    private Formula pair(Relation relation, ClauseExpr left, ClauseExpr right, Outcome wanted) {
        Term first = terms.of(left);
        Term second = terms.of(right);
        if (wanted == Outcome.UNEVALUABLE) {
            return Formula.any(first.isOdd(), second.isOdd());
        }
        if (left.type() instanceof ClauseType.ObjectOf) {
            // What equals of a foreign class says is its own affair.
            return Formula.all(first.isKnown(), second.isKnown());
        }
        boolean swapped = first.key().compareTo(second.key()) > 0;
        Term order = terms.derived(
                swapped ? second.key() + " to " + first.key() : first.key() + " to " + second.key(),
                new Choices(Set.of("less", "equal", "more")));
        Set<String> ways = first.key().equals(second.key()) ? Set.of("equal") : Set.of("less", "equal", "more");
        return Formula.all(
                first.isKnown(),
                second.isKnown(),
                order.is(new Choices(ways)),
                order.is(new Choices(ways(swapped ? mirrored(relation) : relation))));
    }

    private static Set<String> ways(Relation relation) {
        return switch (relation) {
            case EQUAL -> Set.of("equal");
            case NOT_EQUAL -> Set.of("less", "more");
            case LESS -> Set.of("less");
            case AT_MOST -> Set.of("less", "equal");
            case MORE -> Set.of("more");
            case AT_LEAST -> Set.of("more", "equal");
        };
    }

    static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
        };
    }

    static Relation mirrored(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.MORE;
            case AT_MOST -> Relation.AT_LEAST;
            case MORE -> Relation.LESS;
            case AT_LEAST -> Relation.AT_MOST;
            default -> relation;
        };
    }
}
