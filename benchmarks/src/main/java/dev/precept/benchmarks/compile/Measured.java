package dev.precept.benchmarks.compile;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.tools.JavaFileObject;

/**
 * The JVM that is measured, by the {@code cpu} or the {@code wall}. {@code cold SUBJECT} compiles one class with the
 * processor; {@code bare SUBJECT} does so without; {@code warm seconds largest} compiles modules of all sizes again and
 * again, all subjects in turn, so that a slow minute of the machine hits each of them. {@code only SUBJECT size seconds} is
 * for a profiler.
 */
final class Measured {

    private static final int[] SIZES = {10, 100, 1_000, 5_000};
    private static final int[] MOST_ROUNDS = {15, 11, 7, 5};
    private static final int LEAST_ROUNDS = 3;

    private final Compilation compilation;
    private final Map<Subject, Map<Integer, List<JavaFileObject>>> sources = new EnumMap<>(Subject.class);

    private Measured(Compilation compilation) {
        this.compilation = compilation;
    }

    public static void main(String[] args) {
        // javac works in the thread that calls it, so this thread's time leaves out other programs and the JIT
        // compiler.
        LongSupplier clock =
                args[0].equals("cpu") ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime : System::nanoTime;
        Measured measured = new Measured(new Compilation(clock, Jars.toCompileWith()));
        switch (args[1]) {
            case "cold", "bare" -> measured.cold(Subject.valueOf(args[2]), args[1].equals("cold"));
            case "warm" -> measured.warm(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "only" ->
                measured.only(Subject.valueOf(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            default -> throw new IllegalArgumentException(args[1]);
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
                compilation.inProcessors() / 1e6,
                compilation.generated());
        System.out.println(sample.line());
    }

    private void warm(int seconds, int largest) {
        // A quarter to get warm, then a share for each size.
        int[] percent = {5, 10, 20, 40};
        rounds(Math.min(1_000, largest), 20, deadline(seconds / 4), false);
        for (int i = 0; i < SIZES.length && SIZES[i] <= largest; i++) {
            rounds(SIZES[i], MOST_ROUNDS[i], deadline(seconds * percent[i] / 100), true);
        }
    }

    private void only(Subject subject, int size, int seconds) {
        long end = deadline(seconds);
        while (System.nanoTime() < end) {
            System.out.println(pair(subject, size).line());
        }
    }

    private void rounds(int size, int most, long end, boolean tell) {
        for (int round = 0; round < most && (round < LEAST_ROUNDS || System.nanoTime() < end); round++) {
            for (Subject subject : Subject.values()) {
                Sample sample = pair(subject, size);
                if (tell) {
                    System.out.println(sample.line());
                }
            }
        }
    }

    private Sample pair(Subject subject, int size) {
        double without = millis(subject, size, false);
        double with = millis(subject, size, true);
        return new Sample(
                subject, false, size, without, with, compilation.inProcessors() / 1e6, compilation.generated());
    }

    private double millis(Subject subject, int size, boolean processing) {
        List<JavaFileObject> module =
                sources.computeIfAbsent(subject, unseen -> new HashMap<>()).computeIfAbsent(size, subject::sources);
        return compilation.run(subject, module, processing) / 1e6;
    }

    private static long deadline(int seconds) {
        return System.nanoTime() + seconds * 1_000_000_000L;
    }
}
