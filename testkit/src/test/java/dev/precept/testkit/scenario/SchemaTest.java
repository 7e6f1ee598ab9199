package dev.precept.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema that ships says what the reader takes. */
class SchemaTest {

    private Datum schema;

    @BeforeEach
    void read() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(
                SchemaTest.class.getResourceAsStream("/dev/precept/testkit/scenario.schema.json"))) {
            schema = JsonReader.read(
                    new String(bytes.readAllBytes(), StandardCharsets.UTF_8), "scenario.schema.json", 1);
        }
    }

    private void sameKeys(List<String> known, String... path) {
        Datum kind = Objects.requireNonNull(schema.find(path));
        assertThat(kind.get("properties").fields().keySet()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(kind.get("additionalProperties").text()).isEqualTo("false");
    }

    @Test
    void everyKindOfEntryHasTheSameKeys() {
        assertThat(schema.get("properties").fields()).containsOnlyKeys(ScenarioReader.FILE);
        sameKeys(ScenarioReader.SCENARIO, "$defs", "scenario");
        sameKeys(ScenarioReader.GIVEN, "$defs", "given");
        sameKeys(ScenarioReader.CALLER, "$defs", "caller");
        sameKeys(ScenarioReader.ANSWER, "$defs", "answer");
        sameKeys(ScenarioReader.SAID, "$defs", "said");
        sameKeys(ScenarioReader.CALL, "$defs", "call");
        sameKeys(ScenarioReader.FINISH, "$defs", "finally");
    }

    @Test
    void theWordsForWhatIsExpectedAreTheSame() {
        Datum words = Objects.requireNonNull(schema.find("$defs", "call", "properties", "expect", "enum"));
        assertThat(words.items().stream().map(Datum::text)).containsExactlyElementsOf(Expected.words());
    }
}
