package dev.precept.processor.check;

import dev.precept.Per;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.Rules;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A limit counts something, up to a number. */
final class LimitCheck implements RulesCheck {

    /** Plain digits: an exponent would let a short text stand for a number that fills the memory. */
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,40}(\\.\\d{1,40})?");

    @Override
    public List<Finding> check(Rules rules) {
        return rules.invariants().stream()
                .flatMap(rule -> rule.limits().stream())
                .flatMap(limit -> firstFault(limit).stream())
                .toList();
    }

    private static Optional<Finding> firstFault(LimitSpec limit) {
        boolean counts = limit.calls().filter(calls -> calls.value() != -1).isPresent();
        if (counts && limit.calls().get().value() < 1) {
            return Optional.of(Finding.of(
                    Message.LIMIT_CALLS,
                    limit.calls().get().place(),
                    limit.calls().get().value().toString()));
        } else if (limit.sum().isPresent() && limit.max().isEmpty()) {
            return Optional.of(Finding.of(
                    Message.LIMIT_WITHOUT_MAX,
                    limit.sum().get().place(),
                    limit.sum().get().value()));
        } else if (limit.max().isPresent() && limit.sum().isEmpty()) {
            return Optional.of(
                    Finding.of(Message.LIMIT_WITHOUT_SUM, limit.max().get().place()));
        } else if (!counts && limit.sum().isEmpty()) {
            return Optional.of(Finding.of(Message.LIMIT_COUNTS_NOTHING, limit.place()));
        } else if (limit.each().explicit() && limit.per().value() == Per.SESSION) {
            return Optional.of(Finding.of(
                    Message.LIMIT_EACH_ALONE,
                    limit.each().place(),
                    limit.each().value().name()));
        } else if (limit.budget().filter(name -> name.value().isBlank()).isPresent()) {
            return Optional.of(
                    Finding.of(Message.LIMIT_BUDGET_BLANK, limit.budget().get().place()));
        }
        return limit.max()
                .filter(max -> !DECIMAL.matcher(max.value()).matches())
                .map(max -> Finding.of(Message.LIMIT_MAX, max.place(), max.value()));
    }
}
