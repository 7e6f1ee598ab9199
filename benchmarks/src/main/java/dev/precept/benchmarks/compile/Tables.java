package dev.precept.benchmarks.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The samples as Markdown. */
final class Tables {

    private final List<Sample> samples;
    private final String clock;

    Tables(List<Sample> samples, String clock) {
        this.samples = samples;
        this.clock = clock;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("JDK ").append(System.getProperty("java.version"));
        text.append(", Dagger ").append(Jars.version("dagger-compiler"));
        text.append(", MapStruct ").append(Jars.version("mapstruct-processor"));
        text.append(", Hibernate Validator's processor ")
                .append(Jars.version("hibernate-validator-annotation-processor"))
                .append(". Clock: ")
                .append(clock)
                .append(".\n\n");
        warm(text);
        cold(text);
        return text.toString();
    }

    private void warm(StringBuilder text) {
        int[] sizes = samples.stream()
                .filter(sample -> !sample.cold())
                .mapToInt(Sample::size)
                .distinct()
                .sorted()
                .toArray();
        text.append("| ms for each, warm |");
        for (int size : sizes) {
            text.append(' ').append(String.format(Locale.ROOT, "%,d", size)).append(" |");
        }
        text.append(" javac alone, ").append(String.format(Locale.ROOT, "%,d", sizes[sizes.length - 1]));
        text.append(" | sources written |\n|---|")
                .append("---|".repeat(sizes.length + 2))
                .append('\n');
        for (Subject subject : Subject.values()) {
            text.append("| ")
                    .append(subject.title())
                    .append(", ")
                    .append(subject.things())
                    .append(" |");
            for (int size : sizes) {
                text.append(' ')
                        .append(spread(of(subject, false, size), s -> s.cost() / size, "%.2f"))
                        .append(" |");
            }
            List<Sample> largest = of(subject, false, sizes[sizes.length - 1]);
            text.append(' ')
                    .append(String.format(Locale.ROOT, "%.2f", median(largest, s -> s.without() / s.size())))
                    .append(" | ")
                    .append(largest.get(0).generated())
                    .append(" |\n");
        }
        text.append('\n');
    }

    private void cold(StringBuilder text) {
        text.append(
                "| s, first compilation of a JVM, one class of ten | without | with | difference |\n|---|---|---|---|\n");
        for (Subject subject : Subject.values()) {
            List<Sample> cold = of(subject, true, Subject.PER_CLASS);
            text.append("| ")
                    .append(subject.title())
                    .append(" | ")
                    .append(spread(cold, s -> s.without() / 1e3, "%.2f"))
                    .append(" | ")
                    .append(spread(cold, s -> s.with() / 1e3, "%.2f"))
                    .append(" | ")
                    .append(spread(cold, s -> s.cost() / 1e3, "%.2f"))
                    .append(" |\n");
        }
    }

    private List<Sample> of(Subject subject, boolean cold, int size) {
        return samples.stream()
                .filter(sample -> sample.subject() == subject && sample.cold() == cold && sample.size() == size)
                .toList();
    }

    /** The median, and what lay farthest from it on both sides. */
    private static String spread(List<Sample> samples, ToDoubleFunction<Sample> value, String format) {
        double[] values = samples.stream().mapToDouble(value).toArray();
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                median(samples, value),
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        double[] values = samples.stream().mapToDouble(value).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
