package dev.precept.benchmarks.start;

import dev.precept.benchmarks.compile.Jars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Prints how long three programs take until they are ready, by agent. In each round every program is started once with every
 * agent, so that a busy minute of the machine meets all of them. Arguments, all optional: the number of rounds (9), then
 * options for the measured JVMs.
 */
public final class StartTime {

    /** One start. Milliseconds until it said that it was ready, those of processor time by then, and classes loaded. */
    private record Start(long wall, long processor, long classes) {}

    private final Map<String, List<String>> agents = new LinkedHashMap<>();
    private final Map<String, List<String>> programs = new LinkedHashMap<>();
    private final Map<String, List<Start>> starts = new LinkedHashMap<>();
    private final List<String> options;

    private StartTime(List<String> options) throws IOException {
        this.options = options;
        StartJars jars = new StartJars(Files.createTempDirectory("agents"));
        agents.put("no agent", List.of());
        agents.put("an agent that does nothing", List.of(agent(jars.of(NothingAgent.class))));
        agents.put("an agent that is shown every class", List.of(agent(jars.of(LookingAgent.class))));
        agents.put("Precept", List.of(agent(StartJars.beside("precept-agent")) + "=log=quiet"));
        agents.put(
                "Byte Buddy's `AgentBuilder`, by annotation",
                List.of(agent(jars.of(StockAgent.class, StockAgent.OnEnter.class))));
        agents.put("JaCoCo", List.of(agent(StartJars.beside("org.jacoco.agent")) + "=output=none"));
        agents.put(
                "OpenTelemetry",
                List.of(
                        "-Dotel.traces.exporter=none",
                        "-Dotel.metrics.exporter=none",
                        "-Dotel.logs.exporter=none",
                        agent(StartJars.beside("opentelemetry-javaagent"))));
        programs.put("hello world", List.of("-cp", jars.program("Hello").toString(), Hello.class.getName()));
        programs.put(
                "ten tool classes, each called",
                List.of("-cp", jars.program("TenTools").toString(), TenTools.class.getName()));
        Path boot = Jars.own().resolveSibling("../spring-boot/target").normalize();
        programs.put(
                "Spring Boot",
                List.of("-cp", boot.resolve("spring-boot.jar").toString(), "dev.precept.benchmarks.boot.Application"));
    }

    private static String agent(Path jar) {
        return "-javaagent:" + jar;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        new StartTime(Stream.of(args).skip(1).toList()).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                for (Map.Entry<String, List<String>> agent : agents.entrySet()) {
                    Start start = start(agent.getValue(), program.getValue());
                    System.err.printf("%d %s, %s: %s%n", round, program.getKey(), agent.getKey(), start);
                    if (round > 0) { // The first one fills the caches of the disk.
                        starts.computeIfAbsent(program.getKey() + agent.getKey(), key -> new ArrayList<>())
                                .add(start);
                    }
                }
            }
        }
        System.out.printf(
                "JDK %s, %d rounds, median, ms until ready (ms of processor time)%n%n",
                System.getProperty("java.version"), rounds);
        System.out.println("| | " + String.join(" | ", programs.keySet()) + " |");
        System.out.println("|---|" + "---|".repeat(programs.size()));
        for (String agent : agents.keySet()) {
            StringBuilder row = new StringBuilder("| ").append(agent);
            for (String program : programs.keySet()) {
                List<Start> all = starts.getOrDefault(program + agent, List.of());
                row.append(String.format(
                        Locale.ROOT, " | %d (%d)", median(all, Start::wall), median(all, Start::processor)));
            }
            System.out.println(row.append(" |"));
        }
        StringBuilder classes = new StringBuilder("| classes loaded without an agent");
        for (String program : programs.keySet()) {
            classes.append(" | ").append(median(starts.getOrDefault(program + "no agent", List.of()), Start::classes));
        }
        System.out.println(classes.append(" |"));
    }

    private static long median(List<Start> starts, ToLongFunction<Start> figure) {
        long[] sorted = starts.stream().mapToLong(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private Start start(List<String> agent, List<String> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(agent);
        command.addAll(program);
        long from = System.nanoTime();
        Process measured = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long wall = -1;
        long processor = -1;
        long classes = -1;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(measured.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Ready.MARK)) {
                    wall = (System.nanoTime() - from) / 1_000_000;
                    processor = Long.parseLong(line.substring(Ready.MARK.length()));
                } else if (line.startsWith(Ready.LOADED)) {
                    classes = Long.parseLong(line.substring(Ready.LOADED.length()));
                }
            }
        }
        if (measured.waitFor() != 0 || wall < 0) {
            throw new IllegalStateException("it did not start: " + String.join(" ", command));
        }
        return new Start(wall, processor, classes);
    }
}
