package dev.precept.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.ledger.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionParserTest {

    private final Properties properties = new Properties();
    private final OptionParser parser =
            new OptionParser(properties, InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void haltsAndSpeaksWhenNothingIsSaid(String argument) {
        AgentOptions options = parser.parse(argument);

        assertThat(options.failurePolicy()).isEqualTo(FailurePolicy.HALT);
        assertThat(options.quiet()).isFalse();
        assertThat(options.unwanted()).isEmpty();
        assertThat(options.configuration().said()).isEmpty();
        assertThat(options.configuration().loosened()).isEmpty();
    }

    @Test
    void readsKeysAndValues() {
        AgentOptions options =
                parser.parse("failure-policy=refuse,log=quiet, require-adapters=langchain4j,debugger=refuse");

        assertThat(options.failurePolicy()).isEqualTo(FailurePolicy.REFUSE);
        assertThat(options.quiet()).isTrue();
        assertThat(options.requiredAdapters()).containsExactly("langchain4j");
        assertThat(options.unwanted()).containsExactly(Concern.DEBUGGER);
        assertThat(options.configuration().loosened()).containsExactly("failure-policy=refuse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failure-polcy=halt | there is no option \"failure-polcy\" (did you mean \"failure-policy\"?); known are attach, config, config-key, debugger",
                "colour=red | there is no option \"colour\"; known are attach, config, config-key, debugger",
                "log | the option \"log\" has no value; known are attach, config, config-key, debugger",
                "log=loud | the option \"log\" does not take \"loud\", but normal or quiet",
                "failure-policy=allow | the option \"failure-policy\" does not take \"allow\", but halt or refuse",
                "log=quiet,log=normal | the option \"log\" is given twice",
                "require-adapters=spring | the option \"require-adapters\" does not take \"spring\", but langchain4j",
                "loosened-until=2027-03-02 | is for a signed file only",
                "halt-file=  | the option \"halt-file\" does not take \"\", but the path of a file",
                "log=quiet, | the option \"\" has no value; known are attach, config, config-key, debugger",
            })
    void refusesWhatItDoesNotUnderstand(String argument, String message) {
        assertThatThrownBy(() -> parser.parse(argument))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("[PRE-0710]")
                .hasMessageContaining(message);
    }

    @Test
    void readsAFileAndPrefersWhatTheArgumentSays() throws IOException {
        Path file = write("attach: refuse\nlog: quiet\nrequire-adapters: [langchain4j]\n");

        AgentOptions options = parser.parse("log=normal,config=" + file);

        assertThat(options.unwanted()).containsExactly(Concern.ATTACH);
        assertThat(options.quiet()).isFalse();
        assertThat(options.requiredAdapters()).containsExactly("langchain4j");
        assertThat(options.configuration().said())
                .containsEntry("attach", "refuse")
                .containsEntry("config", file.toString())
                .doesNotContainKey("log");
    }

    @Test
    void readsAnEmptyFileAsNoOptions() throws IOException {
        for (String nothing : List.of("", "# only words\n", "---\n", "~")) {
            Path file = write(nothing);
            assertThat(parser.parse("config=" + file).configuration().said()).containsOnlyKeys("config");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'failure-policy: [' | :1:18 | PRE-0711 | is not YAML",
                "'just words' | :1:1 | PRE-0711 | no mapping",
                "'- a' | :1:1 | PRE-0711 | no mapping",
                "'log: {a: b}' | :1:6 | PRE-0711 | no plain value",
                "'log: [[quiet]]' | :1:7 | PRE-0711 | no plain value",
                "'log:' | :1:5 | PRE-0711 | no plain value",
                "'log: []' | :1:6 | PRE-0711 | has no value",
                "'? [a] : b' | :1:3 | PRE-0711 | name is a plain word",
                "'log: quiet\nfailure-polcy: halt' | :2:16 | PRE-0710 | did you mean",
                "'log: quiet\nlog: quiet' | :2:1 | PRE-0711 | is given twice, before at",
                "'config: other.yaml' | :1:9 | PRE-0710 | said where the JVM is started",
                "'config-key: other.pem' | :1:13 | PRE-0710 | said where the JVM is started",
                "'log: &a [*a]' | :1:6 | PRE-0711 | no anchors, aliases and tags",
                "'log: !!java.net.URL [\"http://a\"]' | :1:6 | PRE-0711 | no anchors, aliases and tags",
                "'!!set {log}' | :1:1 | PRE-0711 | no anchors, aliases and tags",
                "'<<: {log: quiet}' | :1:5 | PRE-0711 | no plain value",
                "'log: loud' | :1:6 | PRE-0710 | does not take",
                "'log: [quiet]' | :1:6 | PRE-0710 | takes one value and no list",
                "'loosened-until: 2027-2-30' | :1:17 | PRE-0710 | a day such as",
                "'log: quiet\n---\nlog: quiet' | :2:1 | PRE-0711 | more than one document",
            })
    void refusesAFileThatItDoesNotUnderstand(String content, String place, String code, String message)
            throws IOException {
        Path file = write(content);

        assertThatThrownBy(() -> parser.parse("config=" + file))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(code)
                .hasMessageContaining(message)
                .hasMessageContaining(file + place);
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

    @Test
    void refusesAFileThatIsTooLargeOrNestedWithoutReadingOn() throws IOException {
        Path large = write("# " + "x".repeat(SmallFile.MOST));
        Path nested = folder.resolve("nested.yaml");
        Files.writeString(nested, "log: " + "[".repeat(SmallFile.MOST - 10));

        assertThatThrownBy(() -> parser.parse("config=" + large)).hasMessageContaining("larger than 64 KiB");
        assertThatThrownBy(() -> parser.parse("config=" + nested))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("no plain value");
    }

    @Test
    void cannotBeMadeToGrowByAliases() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        Path file = write(bomb.toString());

        assertThatThrownBy(() -> parser.parse("config=" + file)).hasMessageContaining("no anchors, aliases and tags");
    }

    @Test
    void takesWhatConcernsTheRuntimeFromItsProperties() {
        properties.setProperty("precept.halt.file", "/run/halt");

        assertThat(parser.parse(null).configuration().properties())
                .containsExactly(Map.entry("precept.halt.file", "/run/halt"));
        assertThatThrownBy(() -> parser.parse("halt-file=/other")).hasMessageContaining("is given twice");
        properties.setProperty("precept.halt.flie", "/run/halt");
        assertThatThrownBy(() -> parser.parse(null)).hasMessageContaining("did you mean \"precept.halt.file\"?");
    }

    @Test
    void letsOtherPropertiesWithItsPrefixBe() {
        properties.setProperty("precept.regenerate", "true");

        assertThat(parser.parse(null).configuration().said()).isEmpty();
    }

    private Path write(String content) throws IOException {
        return Files.write(folder.resolve("precept.yaml"), content.getBytes(StandardCharsets.UTF_8));
    }
}
