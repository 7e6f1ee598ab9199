package dev.precept.agent.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeaveTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Weave.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'', --classes is missing",
        "'target/classes', there is no argument target/classes",
        "'--classes', --classes has no value",
        "'--classes --check', --classes has no value",
        "'--classes nowhere', --classes names no folder: nowhere",
        "'--classes . --classes .', --classes is given twice",
        "'--classes . --clas', there is no argument --clas",
    })
    void saysWhatItDoesNotUnderstand(String line, String what) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("[PRE-0772] " + what, "Where: ", "Fix: ", "Usage: java -cp precept-agent.jar");
    }

    @Test
    void saysThatThereIsNothingToDo() {
        assertThat(run("--classes", folder.toString(), "--class-path", "")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("[precept] " + folder + ": 0 tools woven, 0 woven before\n");
    }

    @Test
    void saysWhichFileItCannotRead() throws IOException {
        Files.writeString(folder.resolve("Broken.class"), "text");

        assertThat(run("--classes", folder.toString())).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("[PRE-0773]", "Broken.class is no class file", "Fix: ");
    }

    @Test
    void tellsHowItIsUsed() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: java -cp precept-agent.jar");
    }
}
