package dev.precept.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.ledger.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionParserTest {

    private final OptionParser parser = new OptionParser(Set.of("langchain4j"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void haltsAndSpeaksWhenNothingIsSaid(String argument) {
        assertThat(parser.parse(argument)).isEqualTo(new AgentOptions(FailurePolicy.HALT, false, Set.of()));
    }

    @Test
    void readsKeysAndValues() {
        assertThat(parser.parse("failure-policy=refuse,log=quiet, require-adapters=langchain4j"))
                .isEqualTo(new AgentOptions(FailurePolicy.REFUSE, true, Set.of("langchain4j")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failure-polcy=halt | there is no option \"failure-polcy\" (did you mean \"failure-policy\"?); known are config, failure-policy, log, require-adapters",
                "colour=red | there is no option \"colour\"; known are config, failure-policy, log, require-adapters",
                "log | the option \"log\" has no value; known are config, failure-policy, log, require-adapters",
                "log=loud | the option \"log\" does not take \"loud\", but normal or quiet",
                "failure-policy=allow | the option \"failure-policy\" does not take \"allow\", but halt or refuse",
                "log=quiet,log=normal | the option \"log\" is given twice",
                "require-adapters=spring | the option \"require-adapters\" does not take \"spring\", but langchain4j",
                "log=quiet, | the option \"\" has no value; known are config, failure-policy, log, require-adapters",
            })
    void refusesWhatItDoesNotUnderstand(String argument, String message) {
        assertThatThrownBy(() -> parser.parse(argument))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("[PRE-0710]")
                .hasMessageContaining(message);
    }

    @Test
    void readsAFileAndPrefersWhatTheArgumentSays() throws IOException {
        Path file = write("failure-policy: refuse\nlog: quiet\nrequire-adapters: [langchain4j]\n");

        assertThat(parser.parse("log=normal,config=" + file))
                .isEqualTo(new AgentOptions(FailurePolicy.REFUSE, false, Set.of("langchain4j")));
    }

    @Test
    void readsAnEmptyFileAsNoOptions() throws IOException {
        assertThat(parser.parse("config=" + write(""))).isEqualTo(AgentOptions.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'failure-policy: [' | PRE-0711 | is not YAML",
                "'just words' | PRE-0711 | no mapping",
                "'- a' | PRE-0711 | no mapping",
                "'log: {a: b}' | PRE-0711 | no plain value",
                "'log:' | PRE-0711 | no plain value",
                "'failure-polcy: halt' | PRE-0710 | did you mean",
                "'config: other.yaml' | PRE-0710 | cannot name another one",
                "'log: &a [*a]' | PRE-0711 | no plain value",
                "'log: loud' | PRE-0710 | does not take",
            })
    void refusesAFileThatItDoesNotUnderstand(String content, String code, String message) throws IOException {
        Path file = write(content);

        assertThatThrownBy(() -> parser.parse("config=" + file))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(code)
                .hasMessageContaining(message)
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> parser.parse("config=" + folder.resolve("none.yaml")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Path file = folder.resolve("precept.yaml");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

        assertThatThrownBy(() -> parser.parse("config=" + file))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void refusesAFolderAsFile() {
        assertThatThrownBy(() -> parser.parse("config=" + folder))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("PRE-0711");
    }

    private Path write(String content) throws IOException {
        return Files.write(folder.resolve("precept.yaml"), content.getBytes(StandardCharsets.UTF_8));
    }
}
