package dev.precept.agent.workshop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with the jars as they ship. */
public final class ForkedJvm {

    private final List<String> options = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();

    /** Runs on the JDK that runs the tests, with annotations and runtime on the class path. */
    public ForkedJvm() {
        classPath.add(jar("annotations").toString());
        classPath.add(jar("runtime").toString());
    }

    /** One of our jars: {@code agent}, {@code annotations}, {@code runtime} or {@code processor}. */
    public static Path jar(String module) {
        return Path.of(System.getProperty("precept." + module + ".jar"));
    }

    /** With the agent, without options. */
    public ForkedJvm guarded() {
        return option("-javaagent:" + jar("agent"));
    }

    /** With the agent and its options. */
    public ForkedJvm guarded(String agentOptions) {
        return option("-javaagent:" + jar("agent") + '=' + agentOptions);
    }

    /** With an option of the JVM. */
    public ForkedJvm option(String option) {
        options.add(option);
        return this;
    }

    /** With more on the class path. */
    public ForkedJvm with(Path... entries) {
        Arrays.stream(entries).map(Path::toString).forEach(classPath::add);
        return this;
    }

    /** Runs a class and waits for its end. */
    public Outcome run(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), main));
        command.addAll(Arrays.asList(arguments));
        return execute(command);
    }

    /** Runs a jar and waits for its end. */
    public Outcome runJar(Path jar) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return execute(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Outcome execute(List<String> command) {
        try {
            Path out = Files.createTempFile("precept", ".out");
            Path err = Files.createTempFile("precept", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the JVM did not end: " + command);
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /**
     * How a JVM ended.
     *
     * @param exit its exit code
     * @param out its standard output
     * @param err its standard error
     */
    public record Outcome(int exit, String out, String err) {}
}
