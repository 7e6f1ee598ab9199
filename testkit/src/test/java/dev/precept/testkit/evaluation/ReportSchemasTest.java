package dev.precept.testkit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.testkit.coverage.Launches;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonReader;
import dev.precept.testkit.shop.ShopAgent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas that ship name exactly what is written. */
class ReportSchemasTest {

    @TempDir
    Path folder;

    @BeforeEach
    void evaluate() {
        Evaluation.make(
                new Launches(folder).runs(Proving.OfClass.class),
                ShopAgent.class.getName(),
                getClass().getClassLoader(),
                "model-1",
                at -> EvaluationSet.dated("2030-01-01", at),
                folder.resolve("history.jsonl"),
                folder);
    }

    private static void same(Datum schema, Datum written) {
        assertThat(written.fields().keySet())
                .containsExactlyElementsOf(Objects.requireNonNull(schema.find("properties"))
                        .fields()
                        .keySet())
                .containsExactlyElementsOf(Launches.texts(schema.get("required")));
        assertThat(schema.get("additionalProperties").text()).isEqualTo("false");
    }

    private static Datum schema(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(ReportSchemasTest.class.getResourceAsStream("/dev/precept/testkit/" + name))) {
            return JsonReader.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), name, 1);
        }
    }

    private Datum written(String name) throws IOException {
        return JsonReader.read(Files.readString(folder.resolve(name)), name, 1);
    }

    @Test
    void coverageIsAsItsSchemaSays() throws IOException {
        Datum schema = schema("coverage.schema.json");
        Datum written = written("coverage.json");

        same(schema, written);
        same(schema.get("$defs").get("rule"), written.get("coverage").items().get(0));
        assertThat(written.get("format").text())
                .isEqualTo(schema.get("properties").get("format").get("const").text());
    }

    @Test
    void anEvaluationIsAsItsSchemaSays() throws IOException {
        Datum schema = schema("evaluation.schema.json");
        Datum written = written("evaluation.json");

        same(schema, written);
        same(schema.get("properties").get("agent"), written.get("agent"));
        same(schema.get("properties").get("evaluationSet"), written.get("evaluationSet"));
        same(schema.get("properties").get("rules"), written.get("rules"));
        same(
                schema.get("$defs").get("criterion"),
                written.get("criteria").items().get(0));
        assertThat(EvaluationJson.FORMAT)
                .isEqualTo(schema.get("properties").get("format").get("const").text());
    }
}
