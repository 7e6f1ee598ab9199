package dev.precept.processor.witness;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.ClauseValue.Text;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts worth trying: each constant, one sign more or less, the lengths that clauses name, what patterns match. */
final class TextCandidates {

    private static final int MOST = 150;
    private static final int LONGEST = 100_000;

    private final Set<String> all = new LinkedHashSet<>();

    TextCandidates(Constants constants) {
        all.add("a");
        all.add("");
        constants.texts().forEach(this::around);
        constants.patterns().stream()
                .map(PatternSample::of)
                .flatMap(Optional::stream)
                .forEach(this::around);
        List<String> starts = constants.texts().stream().limit(4).toList();
        for (String start : starts) {
            constants.texts().stream().limit(4).forEach(end -> all.add(start + end));
            constants.texts().stream().limit(4).forEach(end -> all.add(start + "a" + end));
        }
        for (BigDecimal number : constants.sizes()) {
            if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0) {
                sized(number.intValue(), starts);
            }
        }
        all.add("b");
        all.add("1");
    }

    private void around(String text) {
        all.add(text);
        all.add(text + "a");
        all.add("a" + text);
        if (!text.isEmpty()) {
            all.add(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
            all.add(text.substring(text.offsetByCodePoints(0, 1)));
        }
    }

    private void sized(int size, List<String> starts) {
        for (int length = Math.max(0, size - 1); length <= size + 1; length++) {
            all.add("a".repeat(length));
            for (String text : starts) {
                if (text.length() < length) {
                    all.add(text + "a".repeat(length - text.length()));
                    all.add("a".repeat(length - text.length()) + text);
                }
            }
        }
    }

    List<ClauseValue> all() {
        return all.stream().limit(MOST).<ClauseValue>map(Text::new).toList();
    }

    /** For a {@code char}, which is one sign. */
    List<ClauseValue> single() {
        return all.stream()
                .filter(text -> text.length() == 1)
                .<ClauseValue>map(Text::new)
                .toList();
    }
}
