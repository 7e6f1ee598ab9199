package dev.precept.benchmarks.compile;

import java.util.Optional;

/**
 * One compilation with a processor, and the one without it that ran just before.
 *
 * @param subject what was compiled
 * @param cold whether it was the first compilation of its JVM
 * @param size how many things the module has
 * @param without milliseconds without the processor
 * @param with milliseconds with it
 * @param inProcessor those of them that the processor itself took
 * @param generated how many sources it wrote
 */
record Sample(Subject subject, boolean cold, int size, double without, double with, double inProcessor, int generated) {

    private static final String MARK = "sample";

    /** What the processor cost, and compiling what it wrote. */
    double cost() {
        return with - without;
    }

    /** As a JVM tells it to the one that started it. */
    String line() {
        return String.join(
                " ",
                MARK,
                subject.name(),
                String.valueOf(cold),
                String.valueOf(size),
                String.valueOf(without),
                String.valueOf(with),
                String.valueOf(inProcessor),
                String.valueOf(generated));
    }

    static Optional<Sample> parse(String line) {
        String[] parts = line.split(" ");
        return parts.length == 8 && parts[0].equals(MARK)
                ? Optional.of(new Sample(
                        Subject.valueOf(parts[1]),
                        Boolean.parseBoolean(parts[2]),
                        Integer.parseInt(parts[3]),
                        Double.parseDouble(parts[4]),
                        Double.parseDouble(parts[5]),
                        Double.parseDouble(parts[6]),
                        Integer.parseInt(parts[7])))
                : Optional.empty();
    }
}
