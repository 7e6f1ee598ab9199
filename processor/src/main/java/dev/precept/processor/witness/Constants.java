package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseType.Basic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The constants that clauses name: where their boundaries are. */
record Constants(
        Set<BigDecimal> numbers,
        Set<BigDecimal> sizes,
        Set<String> texts,
        Set<String> patterns,
        Set<Instant> moments,
        Set<Duration> spans,
        Set<LocalDate> days) {

    private static final int FEW = 8;

    static Constants in(Collection<ClauseExpr> clauses) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Set<BigDecimal> sizes = new TreeSet<>();
        Set<String> texts = new LinkedHashSet<>();
        Set<String> patterns = new LinkedHashSet<>();
        Set<Instant> moments = new TreeSet<>();
        Set<Duration> spans = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        for (ClauseExpr clause : clauses) {
            clause.walk(part -> {
                if (part instanceof ClauseExpr.Comparison comparison && measures(comparison)) {
                    comparison.walk(side -> number(side).ifPresent(sizes::add));
                }
                if (part instanceof Call call && call.function() == Function.MATCHES) {
                    patterns.add(((Literal) call.arguments().get(1)).value());
                } else if (part instanceof Literal literal && literal.type() == Basic.TEXT) {
                    texts.add(literal.value());
                } else if (part instanceof Literal literal && literal.type() == Basic.TIMESTAMP) {
                    moments.add(Instant.parse(literal.value()));
                } else if (part instanceof Literal literal && literal.type() == Basic.DURATION) {
                    spans.add(Duration.parse(literal.value()));
                } else if (part instanceof Literal literal && literal.type() == Basic.DATE) {
                    days.add(LocalDate.parse(literal.value()));
                } else {
                    number(part).ifPresent(numbers::add);
                }
            });
        }
        texts.removeAll(patterns);
        boolean calculates = clauses.stream().anyMatch(Constants::calculates);
        return new Constants(
                calculates ? combined(numbers) : numbers,
                calculates ? combined(sizes) : sizes,
                texts,
                patterns,
                moments,
                spans,
                days);
    }

    private static Optional<BigDecimal> number(ClauseExpr part) {
        if (part instanceof Literal literal && literal.type().isNumber()) {
            BigDecimal number = new BigDecimal(literal.value());
            return Optional.of(number).filter(few -> few.precision() < 100 && Math.abs(few.scale()) < 100);
        }
        return Optional.empty();
    }

    /** Whether it is about a size, or the place of something in a text or list. */
    private static boolean measures(ClauseExpr part) {
        boolean size = (part instanceof Call call && call.function() == Function.SIZE)
                || (part instanceof ClauseExpr.Applied applied
                        && applied.overload().name().endsWith("ndexOf"));
        return size || part.parts().stream().anyMatch(Constants::measures);
    }

    private static boolean calculates(ClauseExpr part) {
        return part instanceof ClauseExpr.Arithmetic || part.parts().stream().anyMatch(Constants::calculates);
    }

    /** A clause that calculates has its boundaries at sums, differences and quotients of its constants. */
    private static Set<BigDecimal> combined(Set<BigDecimal> numbers) {
        Set<BigDecimal> all = new TreeSet<>(numbers);
        if (numbers.size() <= FEW) {
            for (BigDecimal a : numbers) {
                for (BigDecimal b : numbers) {
                    all.add(a.subtract(b));
                    all.add(a.add(b));
                    if (b.signum() != 0) {
                        all.add(a.divide(b, 4, java.math.RoundingMode.DOWN).stripTrailingZeros());
                    }
                }
                all.add(a.negate());
            }
        }
        return all;
    }
}
