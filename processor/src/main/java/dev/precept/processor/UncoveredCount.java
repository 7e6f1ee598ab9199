package dev.precept.processor;

import dev.precept.processor.report.Code;
import dev.precept.processor.report.Reported;
import dev.precept.processor.report.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many tools a lenient build lets pass.
 *
 * @param words how many, as a person says it
 * @param names the first of them
 */
record UncoveredCount(String words, String names) {

    private static final Set<Code> UNCOVERED = EnumSet.of(Code.UNCOVERED_TOOL, Code.EFFECT_MISSING);
    private static final int SHOWN = 5;

    /** Nothing, if no tool was let pass. Silenced ones count: silence does not cover a tool. */
    static Optional<UncoveredCount> of(List<Reported> said) {
        List<String> names = said.stream()
                .filter(one -> UNCOVERED.contains(one.code()) && one.severity() == Severity.WARN)
                .map(Reported::element)
                .distinct()
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return Optional.of(new UncoveredCount(
                names.size() == 1 ? "1 tool was" : names.size() + " tools were",
                names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more));
    }
}
