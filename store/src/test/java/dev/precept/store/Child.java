package dev.precept.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another JVM with this class path. What it prints is what it has acknowledged. */
final class Child implements AutoCloseable {

    private static final String END = "(the end)";

    private final Process process;
    private final PrintWriter words;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reading;

    Child(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.util.logging.config.file=" + quiet(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        words = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        reading = new Thread(this::read, "what-a-child-says");
        reading.setDaemon(true);
        reading.start();
    }

    /** Logging that says nothing below a warning. */
    private static String quiet() {
        var found = Child.class.getResource("/quiet-logging.properties");
        return found == null ? "" : found.getPath();
    }

    private void read() {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            lines.add(END);
            return;
        } finally {
            lines.add(END);
        }
    }

    void say(String line) {
        words.println(line);
    }

    /** The next line. */
    String hear() throws InterruptedException {
        String line = lines.poll(60, TimeUnit.SECONDS);
        if (line == null || line.equals(END)) {
            throw new UncheckedIOException(new IOException("the child says nothing: " + line));
        }
        return line;
    }

    /** Freezes it, where it is, as {@code kill -STOP} does. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on, as if no time had passed. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process sent = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .inheritIO()
                .start();
        if (sent.waitFor() != 0) {
            throw new IOException("the signal " + name + " was not sent");
        }
    }

    /** Kills it as {@code kill -9} does, and gives every whole line that it had printed. */
    List<String> kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reading.join();
        List<String> said = new ArrayList<>();
        lines.drainTo(said);
        said.removeIf(END::equals);
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
