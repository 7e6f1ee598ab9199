package dev.precept.runtime.halt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A file that halts: a target on each line, or nothing at all for everything. What is in it can only halt; that it is gone
 * resumes nothing.
 */
final class HaltFile {

    private final Path file;
    private final BiConsumer<HaltTarget, String> halting;

    HaltFile(Path file, BiConsumer<HaltTarget, String> halting) {
        this.file = file;
        this.halting = halting;
    }

    /** Looks once. A file that cannot be read or understood halts everything: somebody meant to halt something. */
    void look() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            if (lines.isEmpty()) {
                halting.accept(new HaltTarget.Everything(), "the file " + file + " is there");
            }
            for (String line : lines) {
                halting.accept(HaltTarget.parse(line), "the file " + file + " says so");
            }
        } catch (IOException | RuntimeException | LinkageError unclear) {
            halting.accept(
                    new HaltTarget.Everything(), "the file " + file + " is not understood: " + unclear.getMessage());
        }
    }
}
