package dev.precept.runtime.halt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltFileTest {

    @TempDir
    private Path folder;

    private final List<String> halted = new ArrayList<>();
    private Path path;
    private HaltFile file;

    @BeforeEach
    void file() {
        path = folder.resolve("halt");
        file = new HaltFile(path, (target, reason) -> halted.add(target.toString()));
    }

    @Test
    void haltsNothingWhileItIsNotThere() {
        file.look();

        assertThat(halted).isEmpty();
    }

    @Test
    void haltsEverythingWhenItIsEmpty() throws IOException {
        Files.createFile(path);
        file.look();

        assertThat(halted).containsExactly("*");
    }

    @Test
    void haltsWhatItsLinesName() throws IOException {
        Files.writeString(path, "# drill\nagent:desk\n\ntool:pay\n");
        file.look();

        assertThat(halted).containsExactly("agent:desk", "tool:pay");
    }

    @Test
    void haltsEverythingWhenALineIsNotUnderstood() throws IOException {
        Files.writeString(path, "agent:desk\nplease stop\n");
        file.look();

        assertThat(halted).containsExactly("agent:desk", "*");
    }

    @Test
    void haltsEverythingWhenATargetCannotBeHalted() throws IOException {
        Files.writeString(path, "tool:pay\n");
        HaltFile failing = new HaltFile(path, (target, reason) -> {
            if (target instanceof HaltTarget.Tool) {
                throw new IllegalStateException("a listener that fails");
            }
            halted.add(target.toString());
        });

        failing.look();

        assertThat(halted).containsExactly("*");
    }

    @Test
    void haltsEverythingWhenItsNameIsNoPath() {
        HaltSwitches.watch("halt\0file", (target, reason) -> {
            halted.add(target.toString());
            return new Halts().halt(target, reason, Instant.EPOCH);
        });

        assertThat(halted).containsExactly("*");
    }

    @Test
    void haltsEverythingWhenItCannotBeRead() throws IOException {
        Files.createDirectory(path);
        file.look();

        assertThat(halted).containsExactly("*");
    }
}
