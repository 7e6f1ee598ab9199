package dev.precept.benchmarks.compile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/**
 * The JVM that is measured. {@code cold SUBJECT} compiles one class with the processor; {@code bare SUBJECT} does so without;
 * {@code warm} compiles modules of all sizes again and again, all subjects in turn, so that a slow minute of the machine
 * hits each of them. {@code only SUBJECT size seconds} is for a profiler.
 */
final class Measured {

    private static final int[] SIZES = {10, 100, 1_000, 5_000};
    private static final int[] MOST_ROUNDS = {15, 11, 7, 5};
    private static final int LEAST_ROUNDS = 3;

    private final Compilation compilation = new Compilation(Jars.toCompileWith());
    private final Map<Subject, Map<Integer, List<JavaFileObject>>> sources = new EnumMap<>(Subject.class);

    private Measured() {}

    public static void main(String[] args) {
        Measured measured = new Measured();
        switch (args[0]) {
            case "cold", "bare" -> measured.cold(Subject.valueOf(args[1]), args[0].equals("cold"));
            case "warm" -> measured.warm(Integer.parseInt(args[1]));
            case "only" ->
                measured.only(Subject.valueOf(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void cold(Subject subject, boolean processing) {
        double millis = millis(subject, Subject.PER_CLASS, processing);
        Sample sample = new Sample(
                subject,
                true,
                Subject.PER_CLASS,
                processing ? Double.NaN : millis,
                processing ? millis : Double.NaN,
                compilation.generated());
        System.out.println(sample.line());
    }

    private void warm(int seconds) {
        // A quarter to get warm, then a share for each size.
        int[] percent = {5, 10, 20, 40};
        rounds(1_000, 20, deadline(seconds / 4), false);
        for (int i = 0; i < SIZES.length; i++) {
            rounds(SIZES[i], MOST_ROUNDS[i], deadline(seconds * percent[i] / 100), true);
        }
    }

    private void only(Subject subject, int size, int seconds) {
        long end = deadline(seconds);
        while (System.nanoTime() < end) {
            double without = millis(subject, size, false);
            double with = millis(subject, size, true);
            System.out.println(new Sample(subject, false, size, without, with, compilation.generated()).line());
        }
    }

    private void rounds(int size, int most, long end, boolean tell) {
        for (int round = 0; round < most && (round < LEAST_ROUNDS || System.nanoTime() < end); round++) {
            for (Subject subject : Subject.values()) {
                double without = millis(subject, size, false);
                double with = millis(subject, size, true);
                if (tell) {
                    Sample sample = new Sample(subject, false, size, without, with, compilation.generated());
                    System.out.println(sample.line());
                }
            }
        }
    }

    private double millis(Subject subject, int size, boolean processing) {
        List<JavaFileObject> module = sources.computeIfAbsent(subject, unseen -> new java.util.HashMap<>())
                .computeIfAbsent(size, subject::sources);
        return compilation.run(subject, module, processing) / 1e6;
    }

    private static long deadline(int seconds) {
        return System.nanoTime() + seconds * 1_000_000_000L;
    }
}
