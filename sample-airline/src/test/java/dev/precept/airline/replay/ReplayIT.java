package dev.precept.airline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are played against the guarded tools, and what is no recording is said with its line. */
class ReplayIT {

    private static final String FACTS = """
            "facts":{"now":"2030-03-10T12:00:00","flight_status":{"X1@2030-03-20":"available"},\
            "user":{"user_id":"ada","membership":"gold","payment_methods":{}},\
            "reservation":{"reservation_id":"R1","user_id":"ada","cabin":"economy","flight_type":"one_way",\
            "origin":"AAA","destination":"BBB","flights":[{"flight_number":"X1","date":"2030-03-20",\
            "origin":"AAA","destination":"BBB"}],"passengers":[{}],"total_baggages":1,"insurance":"%s",\
            "created_at":"2030-03-01T12:00:00"}}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static String row(String id, String label, String insurance, String violations) {
        return """
                {"id":"%s","label":"%s","violations":[%s],"steps":[{"i":4,"tool":"cancel_reservation",\
                "args":{"reservation_id":"R1"},"tool_error":false,%s}]}""".formatted(id, label, violations, FACTS.formatted(insurance));
    }

    private int replay(String... lines) throws IOException {
        Path file = folder.resolve("recordings.jsonl");
        Files.writeString(file, String.join("\n", lines));
        return Replay.run(new String[] {file.toString()}, new PrintStream(out), new PrintStream(err));
    }

    @Test
    void stopsTheViolationAndLetsTheOtherPass() throws IOException {
        int exit = replay(
                row("bad", "violating", "no", "{\"step\":4,\"rule\":\"A11\"}"), "", row("good", "benign", "yes", ""));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("bad                          step  4  cancel_reservation           BLOCK A11")
                .contains("without an effect: 1 of 1")
                .contains("let through whole: 1 of 1");
        assertThat(exit).isZero();
    }

    @Test
    void aMissedViolationAndARefusedBenignCallAreFailures() throws IOException {
        assertThat(replay(row("missed", "violating", "yes", "{\"step\":4,\"rule\":\"A11\"}")))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("MISSED A11");
        assertThat(replay(row("benign", "benign", "no", ""))).isEqualTo(1);
    }

    @Test
    void whatIsNoRecordingIsSaidWithItsLine() throws IOException {
        assertThat(replay(row("good", "benign", "yes", ""), "{\"id\": ")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("recordings.jsonl:2:8: not JSON");
        assertThat(replay("{\"label\":\"benign\"}")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("recordings.jsonl:1:1: \"id\" is missing");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        int exit = Replay.run(
                new String[] {folder.resolve("none.jsonl").toString()}, new PrintStream(out), new PrintStream(err));
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("it cannot be read")
                .contains("none.jsonl");
    }
}
