package dev.precept.testkit.coverage;

import dev.precept.testkit.data.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which runs are kept: a file for each, so that JVMs which run tests at the same time lose nothing. */
public final class RunFolder {

    private static final String FIX = "name a folder that this user can write.";

    private final Path folder;

    /** A folder, which need not exist yet. */
    public RunFolder(Path folder) {
        this.folder = folder;
    }

    /** Work on the folder while no other JVM, and no other thread of this one, works on it. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Works alone.
     *
     * @throws BadInput if the folder cannot be written
     */
    void alone(Work work) {
        synchronized (RunFolder.class) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (!lock.isValid()) {
                        throw new IOException("the lock was lost");
                    }
                    work.run();
                }
            } catch (FileAlreadyExistsException noFolder) {
                throw BadInput.of(folder.toString(), "this is a file, no folder.", FIX, noFolder);
            } catch (IOException unwritable) {
                throw BadInput.of(folder.toString(), "it cannot be written: " + unwritable + '.', FIX, unwritable);
            }
        }
    }

    /** Keeps a run beside the others. */
    void keep(RunRecord run, String name) throws IOException {
        write("run-" + name + ".json", RunFile.write(run));
    }

    /** Writes a file as a whole: who reads meanwhile sees the old one or the new one. */
    void write(String name, String text) throws IOException {
        Path draft = folder.resolve(name + ".draft");
        try {
            Files.writeString(draft, text);
            Files.move(
                    draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Everything that is kept here. A file that is damaged stays where it is, and is a problem of the result.
     *
     * @throws BadInput if there is no such folder, or nothing in it
     */
    public Runs read() {
        List<RunRecord> runs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                runs.add(RunFile.read(Files.readString(file), file.toString()));
            } catch (BadInput damaged) {
                problems.add(damaged.getMessage() + " This run is not counted.");
            } catch (IOException unreadable) {
                problems.add(file + ": it cannot be read: " + unreadable
                        + ". Fix: run the tests again. This run is not counted.");
            }
        }
        return new Runs(runs, problems);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            throw nothing("there is no such folder.", null);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> runs = files.filter(file -> file.getFileName().toString().matches("run-.*\\.json"))
                    .sorted()
                    .toList();
            if (runs.isEmpty()) {
                throw nothing("there is no run in it.", null);
            }
            return runs;
        } catch (IOException | UncheckedIOException unreadable) {
            throw nothing("it cannot be read: " + unreadable + '.', unreadable);
        }
    }

    private BadInput nothing(String wrong, @Nullable Throwable cause) {
        return BadInput.of(
                folder.toString(),
                wrong,
                "run tests with -D" + CoverageSettings.FOLDER + "=" + folder
                        + " and precept-testkit on their class path.",
                cause);
    }
}
