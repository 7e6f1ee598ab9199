package dev.precept.benchmarks.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the tables of {@code docs/performance.md}. Cold figures are of JVMs of their own, warm ones of one JVM. Arguments,
 * all of them optional: the clock, {@code cpu} (of the compiling thread) or {@code wall}; the seconds for the warm part,
 * which takes longer if three rounds do; the largest size.
 */
public final class CompileTime {

    private static final int COLD_ROUNDS = 5;

    private CompileTime() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String clock = args.length > 0 ? args[0] : "cpu";
        String seconds = args.length > 1 ? args[1] : "210";
        String largest = args.length > 2 ? args[2] : "5000";
        List<Sample> samples = new ArrayList<>();
        for (int round = 0; round < COLD_ROUNDS; round++) {
            for (Subject subject : Subject.values()) {
                Sample without = fork(clock, "bare", subject.name()).get(0);
                Sample with = fork(clock, "cold", subject.name()).get(0);
                samples.add(new Sample(
                        subject,
                        true,
                        with.size(),
                        without.without(),
                        with.with(),
                        with.inProcessor(),
                        with.generated()));
            }
        }
        samples.addAll(fork(clock, "warm", seconds, largest));
        String command = "java -cp benchmarks/target/benchmarks.jar %s %s %s %s"
                .formatted(CompileTime.class.getName(), clock, seconds, largest);
        System.out.println(new Tables(samples, clock, command).markdown());
    }

    private static List<Sample> fork(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                Jars.own().toString(),
                Measured.class.getName()));
        command.addAll(List.of(arguments));
        Process measured = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Sample> samples = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(measured.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Sample.parse(line).ifPresent(samples::add);
                System.err.println(line);
            }
        }
        if (measured.waitFor() != 0) {
            throw new IllegalStateException("the measured JVM failed: " + String.join(" ", arguments));
        }
        return samples;
    }
}
