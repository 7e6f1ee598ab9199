package dev.precept.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the jar as it ships, in a JVM of its own. */
final class SampleRun {

    /** What came of it. */
    record Result(int exit, String out, String err) {

        /** The rows of the table of one conversation. */
        List<Row> rows(int conversation) {
            List<Row> rows = new ArrayList<>();
            int current = 0;
            boolean inTable = false;
            for (String line : out.lines().toList()) {
                if (line.startsWith("  # call")) {
                    inTable = true;
                } else if (inTable && line.isBlank()) {
                    break;
                } else if (inTable) {
                    String number = line.substring(2, 4).strip();
                    current = number.isEmpty() ? current : Integer.parseInt(number);
                    if (current == conversation) {
                        rows.add(Row.of(line));
                    }
                }
            }
            return rows;
        }
    }

    /** A line of the table. */
    record Row(String call, String verdict, String rule) {
        static Row of(String line) {
            return new Row(
                    line.substring(4, 35).strip(),
                    line.substring(37, 46).strip(),
                    line.substring(48).strip());
        }
    }

    private final List<String> jvm = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>(Map.of("LC_ALL", "C.UTF-8"));
    private String typed = "";

    private SampleRun() {}

    /** With the agent, or with whatever the build has put in its place. */
    static SampleRun withAgent() {
        SampleRun run = new SampleRun();
        run.jvm.add(System.getProperty("sample.jvm"));
        return run;
    }

    static SampleRun withoutAgent() {
        return new SampleRun();
    }

    SampleRun with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    SampleRun typing(String text) {
        typed = text;
        return this;
    }

    Result run(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", System.getProperty("sample.jar")));
        command.addAll(List.of(arguments));
        try {
            return run(command);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Result run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("sample", ".out");
        Path err = Files.createTempFile("sample", ".err");
        Path in = Files.writeString(Files.createTempFile("sample", ".in"), typed);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(in.toFile());
        builder.environment().keySet().removeAll(List.of("OPENAI_BASE_URL", "OPENAI_API_KEY", "MODEL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the sample did not end; so far: " + Files.readString(out));
        }
        Result result = new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        Files.delete(in);
        return result;
    }
}
