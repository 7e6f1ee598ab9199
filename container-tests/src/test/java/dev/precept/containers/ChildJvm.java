package dev.precept.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, on the JDK that runs the tests. */
final class ChildJvm {

    private final List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1"));

    /** With the agent, if it is guarded. */
    ChildJvm(boolean guarded) {
        if (guarded) {
            with("-javaagent:" + Jars.ours("agent"));
        }
    }

    /** With more on its command line. */
    ChildJvm with(String... more) {
        command.addAll(Arrays.asList(more));
        return this;
    }

    /** With the classes and our jars on a flat class path, in which the named class runs. */
    ChildJvm flat(Path classes, String main) {
        return with("-cp", Jars.path(classes, Jars.ours("annotations"), Jars.ours("runtime")), main);
    }

    /** Runs to its end. */
    Outcome run(String... steps) {
        with(steps);
        try {
            Path out = Files.createTempFile("precept", ".out");
            Path err = Files.createTempFile("precept", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the JVM did not end: " + command);
            }
            Outcome outcome = new Outcome(
                    process.exitValue(), Files.readString(out).lines().toList(), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Starts; standard error goes where standard output goes. */
    Process start() {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * How a JVM ended.
     *
     * @param exit its exit code
     * @param out the lines of its standard output
     * @param err its standard error
     */
    record Outcome(int exit, List<String> out, String err) {}
}
