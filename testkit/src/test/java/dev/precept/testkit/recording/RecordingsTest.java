package dev.precept.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.contract.Verdict;
import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.shop.ShopAgent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are read whole or not at all, and played call by call. */
class RecordingsTest {

    private static final String MAIL = """
            {"id":"m","label":"benign","user_prompt":"Write to them","steps":[{"tool":"send_mail",\
            "args":{"to":["ada"],"text":"Hi","urgency":"next week"},"result":"ok"}]}""";

    @TempDir
    Path folder;

    private Path written(String... lines) throws IOException {
        return Files.writeString(folder.resolve("r.jsonl"), String.join("\n", lines));
    }

    private void refuses(String message, String... lines) throws IOException {
        Path file = written(lines);
        assertThatThrownBy(() -> Recordings.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    private static Player.Outcome play(Recording recording) {
        return new Player(AgentTools.of(ShopAgent.class), () -> (step, type) -> null).play(recording);
    }

    @Test
    void aRecordingIsRead() throws IOException {
        Recording recording = Recordings.read(written("", MAIL)).get(0);

        assertThat(recording.isBenign()).isTrue();
        assertThat(recording.user()).isEqualTo("Write to them");
        assertThat(recording.place().line()).isEqualTo(2);
        assertThat(recording.steps()).singleElement().satisfies(step -> {
            assertThat(step.number()).isZero();
            assertThat(step.tool()).isEqualTo("send_mail");
            assertThat(step.text("result")).contains("ok");
            assertThat(step.text("none")).isEmpty();
            assertThat(step.facts()).isNull();
        });
    }

    @Test
    void aCompressedFileIsReadTheSameWay() throws IOException {
        Path file = folder.resolve("r.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(MAIL.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Recordings.read(file)).hasSize(1);
    }

    @Test
    void whatIsNoRecordingIsSaidWithItsLine() throws IOException {
        refuses("r.jsonl:2:8: not JSON", MAIL, "{\"id\": ");
        refuses("r.jsonl:1:1: \"id\" is missing", "{\"steps\":[]}");
        refuses("\"steps\" is missing", "{\"id\":\"a\"}");
        refuses("\"args\" is missing", "{\"id\":\"a\",\"steps\":[{\"tool\":\"t\"}]}");
        refuses("a list is expected here", "{\"id\":\"a\",\"steps\":{}}");
        refuses("is no number of a step", "{\"id\":\"a\",\"steps\":[],\"violations\":[{\"step\":-1}]}");
        refuses("the id \"m\" is taken by the recording in line 1", MAIL, MAIL);
        refuses("there is no recording in it", "");
    }

    @Test
    void everyMistakeOfAFileIsSaid() throws IOException {
        Path file = written("{}", MAIL, "[]");
        assertThatThrownBy(() -> Recordings.read(file))
                .satisfies(thrown -> assertThat(thrown.getMessage().lines()).hasSize(2));
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws IOException {
        assertThatThrownBy(() -> Recordings.read(folder.resolve("none"))).hasMessageContaining("it cannot be read");
        Path notCompressed = Files.writeString(folder.resolve("r.jsonl.gz"), MAIL);
        assertThatThrownBy(() -> Recordings.read(notCompressed)).hasMessageContaining("it cannot be read");
        Path latin = Files.write(folder.resolve("l.jsonl"), "\"é\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Recordings.read(latin)).hasMessageContaining("it is not UTF-8");
    }

    @Test
    void namesAreTakenAsRecordingsWriteThem() throws IOException {
        Player.Outcome outcome = play(Recordings.read(written(MAIL)).get(0));

        assertThat(outcome.calls()).extracting(Played::verdict).containsExactly(Verdict.ALLOW);
        assertThat(outcome.trajectory().steps()).extracting(step -> step.tool()).containsExactly("sendMail");
    }

    @Test
    void aToolThatTheAgentDoesNotHaveIsAMistake() throws IOException {
        Recording recording =
                Recordings.read(written(MAIL.replace("send_mail", "send_mial"))).get(0);
        assertThatThrownBy(() -> play(recording))
                .hasMessageContaining("the recording calls send_mial, which the agent shop does not have."
                        + " Fix: did you mean \"sendMail\"?");
        Recording wrong =
                Recordings.read(written(MAIL.replace("[\"ada\"]", "7"))).get(0);
        assertThatThrownBy(() -> play(wrong)).hasMessageContaining("a list is expected here, and this is the number 7");
    }

    @Test
    void aViolationIsStoppedOnlyByItsOwnRuleWhereTheAgentHasIt() throws IOException {
        String tooLong = MAIL.replace("\"benign\"", "\"violating\",\"violations\":[{\"step\":0,\"rule\":\"%s\"}]")
                .replace("Hi", "Hi".repeat(21));
        assertThat(tally(tooLong.formatted("short")).violationsStopped()).isOne();
        assertThat(tally(tooLong.formatted("few")).violationsStopped()).isZero();
        assertThat(tally(tooLong.formatted("some rule of theirs")).violationsStopped())
                .isOne();
    }

    @Test
    void aViolationThatWasNotPlayedWasNotStopped() throws IOException {
        Tally tally =
                tally(MAIL.replace("\"benign\"", "\"violating\",\"violations\":[{\"step\":9,\"rule\":\"short\"}]"));

        assertThat(tally.violationsStopped()).isZero();
        assertThat(tally.isAsItShouldBe()).isFalse();
    }

    private Tally tally(String line) throws IOException {
        Tally tally = new Tally(AgentTools.of(ShopAgent.class), new PrintStream(new ByteArrayOutputStream()));
        List<Recording> recordings = Recordings.read(written(line));
        recordings.forEach(recording -> tally.add(play(recording)));
        return tally;
    }
}
