package dev.precept.benchmarks.clause;

import dev.precept.benchmarks.compile.Jars;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints what each rule costs in each column as a Markdown table, and to standard error what JMH has to say meanwhile. Takes
 * JMH's own options, such as {@code -f 1 -i 3}.
 */
public final class ClauseCost {

    private ClauseCost() {}

    /** The program. */
    public static void main(String[] options) throws CommandLineOptionException, RunnerException {
        Path agent = Jars.own().resolveSibling("agent").resolve("precept-agent.jar");
        if (!Files.exists(agent)) {
            throw new IllegalStateException(agent
                    + " is missing: build with mvn -q -Pbenchmarks package -DskipTests, and run the jar from there");
        }
        Agreement.require();
        CommandLineOptions given = new CommandLineOptions(options);
        OptionsBuilder run = new OptionsBuilder();
        run.parent(given)
                .forks(given.getForkCount().orElse(2))
                .warmupIterations(given.getWarmupIterations().orElse(3))
                .warmupTime(given.getWarmupTime().orElse(TimeValue.milliseconds(300)))
                .measurementIterations(given.getMeasurementIterations().orElse(5))
                .measurementTime(given.getMeasurementTime().orElse(TimeValue.milliseconds(300)))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-javaagent:" + agent);
        if (given.getIncludes().isEmpty()) {
            run.include(ClauseCost.class.getPackageName().replace(".", "\\.") + "\\.");
        }
        Runner runner =
                new Runner(run.build(), OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL));
        System.out.print(Table.of(runner.run()));
    }
}
