package dev.precept.benchmarks.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The samples as Markdown. */
final class Tables {

    private final List<Sample> samples;
    private final String clock;
    private final String command;

    Tables(List<Sample> samples, String clock, String command) {
        this.samples = samples;
        this.clock = clock;
        this.command = command;
    }

    String markdown() {
        return """
                %d cores, %s %s, JDK %s, Precept %s, Dagger %s, MapStruct %s, Hibernate Validator's processor %s. \
                Clock: %s. Each figure is the median, with the smallest and the largest of all rounds.

                ```
                %s
                ```

                %s
                %s""".formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        Jars.version("precept-processor"),
                        Jars.version("dagger-compiler"),
                        Jars.version("mapstruct-processor"),
                        Jars.version("hibernate-validator-annotation-processor"),
                        clock.equals("cpu") ? "processor time of the compiling thread" : "the wall's",
                        command,
                        warm(),
                        cold());
    }

    private String warm() {
        int[] sizes = samples.stream()
                .filter(sample -> !sample.cold())
                .mapToInt(Sample::size)
                .distinct()
                .sorted()
                .toArray();
        int largest = sizes[sizes.length - 1];
        List<String> head = new ArrayList<>(List.of("ms for each, warm"));
        Arrays.stream(sizes).forEach(size -> head.add(grouped(size)));
        head.addAll(List.of("of it in the processor, " + grouped(largest), "javac alone", "sources written"));
        StringBuilder table = new StringBuilder(row(head)).append(row(Collections.nCopies(head.size(), "---")));
        for (Subject subject : Subject.values()) {
            List<String> cells = new ArrayList<>(List.of(subject.title() + ", " + subject.things()));
            for (int size : sizes) {
                cells.add(spread(of(subject, false, size), sample -> sample.cost() / size));
            }
            List<Sample> most = of(subject, false, largest);
            cells.add(decimal(median(most, sample -> sample.inProcessor() / sample.size())));
            cells.add(decimal(median(most, sample -> sample.without() / sample.size())));
            cells.add(grouped(most.get(0).generated()));
            table.append(row(cells));
        }
        return table.toString();
    }

    private String cold() {
        List<String> head = List.of(
                "s, first compilation of a JVM, one class of " + Subject.PER_CLASS,
                "without",
                "with",
                "difference",
                "of it in the processor");
        StringBuilder table = new StringBuilder(row(head)).append(row(Collections.nCopies(head.size(), "---")));
        for (Subject subject : Subject.values()) {
            List<Sample> cold = of(subject, true, Subject.PER_CLASS);
            table.append(row(List.of(
                    subject.title(),
                    spread(cold, sample -> sample.without() / 1e3),
                    spread(cold, sample -> sample.with() / 1e3),
                    spread(cold, sample -> sample.cost() / 1e3),
                    spread(cold, sample -> sample.inProcessor() / 1e3))));
        }
        return table.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private List<Sample> of(Subject subject, boolean cold, int size) {
        return samples.stream()
                .filter(sample -> sample.subject() == subject && sample.cold() == cold && sample.size() == size)
                .toList();
    }

    /** The median, and what lay farthest from it on both sides. */
    private static String spread(List<Sample> samples, ToDoubleFunction<Sample> value) {
        DoubleSummaryStatistics all = samples.stream().mapToDouble(value).summaryStatistics();
        return decimal(median(samples, value)) + " (" + decimal(all.getMin()) + " to " + decimal(all.getMax()) + ")";
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        double[] values = samples.stream().mapToDouble(value).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
