package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings as data: read back with somebody else's classes, which know every member of the standard. */
class ReportTest {

    private static final String TWO_FINDINGS = """
            @Tool @Effect(IRREVERSIBLE)
            @Invariant(rule = "Positive", require = "amount > 0")
            \t@Invariant(rule = "Quoted \\"500\\" \\\\ 😀", require = "amount <= limt")
            public void refund(BigDecimal amount, int limit) {}
            @SuppressWarnings("precept:PRE-0301") @Tool public void drop(String id) {}
            """;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @TempDir
    Path folder;

    private Path sarif;
    private Path list;

    @BeforeEach
    void files() {
        sarif = folder.resolve("made on demand/precept.sarif");
        list = folder.resolve("precept.json");
    }

    @Test
    void sarifNamesTheRuleThePlaceAndWhatWasSilenced() throws IOException {
        compile(TWO_FINDINGS);

        Run run = json.readValue(sarif.toFile(), SarifSchema210.class).getRuns().get(0);
        assertThat(run.getResults()).hasSize(2);
        Result refused = run.getResults().get(1);
        assertThat(refused.getRuleId()).isEqualTo("PRE-0202");
        assertThat(refused.getLevel()).isEqualTo(Result.Level.ERROR);
        assertThat(List.copyOf(run.getTool().getDriver().getRules())
                        .get(refused.getRuleIndex())
                        .getId())
                .isEqualTo("PRE-0202");
        var region = refused.getLocations().get(0).getPhysicalLocation().getRegion();
        String line = TWO_FINDINGS.lines().toList().get(2);
        assertThat(region.getStartLine()).isEqualTo(lineOf(TWO_FINDINGS, 2));
        // Four blanks of the fixture; the tab of the source is one column.
        assertThat(region.getStartColumn()).isEqualTo(4 + line.indexOf("\"amount <= limt\"") + 1);
        assertThat(region.getEndColumn() - region.getStartColumn()).isEqualTo("\"amount <= limt\"".length());
        assertThat(refused.getMessage().getText()).contains("limt").contains("Fix: ");

        Result silenced = run.getResults().get(0);
        assertThat(silenced.getRuleId()).isEqualTo("PRE-0301");
        assertThat(silenced.getLevel()).isEqualTo(Result.Level.WARNING);
        assertThat(silenced.getSuppressions()).hasSize(1);
    }

    @Test
    void theListHasTheSameFindings() throws IOException {
        compile(TWO_FINDINGS);

        JsonNode findings = json.readTree(list.toFile()).get("findings");
        assertThat(findings.findValuesAsText("code")).containsExactly("PRE-0301", "PRE-0202");
        assertThat(findings.findValuesAsText("name")).containsExactly("uncoveredTool", "clauseName");
        assertThat(findings.get(0).get("suppressed").asBoolean()).isTrue();
        assertThat(findings.get(1).get("text").asText())
                .contains("amount <= limt")
                .contains("^^^^");
        assertThat(findings.get(1).get("element").asText())
                .isEqualTo("shop.RefundTools.refund(java.math.BigDecimal,int)");
        assertThat(findings.get(1).get("line").asLong()).isEqualTo(lineOf(TWO_FINDINGS, 2));
    }

    @Test
    void aReportOfNothingTakesThePlaceOfAnOldOne() throws IOException {
        compile(TWO_FINDINGS);
        compile("@Tool @Effect(READ_ONLY) public String find(String id) { return id; }");

        assertThat(json.readTree(list.toFile()).get("findings")).isEmpty();
        assertThat(json.readValue(sarif.toFile(), SarifSchema210.class)
                        .getRuns()
                        .get(0)
                        .getResults())
                .isEmpty();
    }

    @Test
    void isTheSameForTheSameSources() throws IOException {
        compile(TWO_FINDINGS);
        byte[] first = Files.readAllBytes(sarif);
        compile(TWO_FINDINGS);

        assertThat(sarif).hasBinaryContent(first);
    }

    private void compile(String members) {
        Fixture.tools(members)
                .options("-Aprecept.uncoveredTool=warn", "-Aprecept.report=" + sarif + "," + list)
                .compile();
    }

    private static int lineOf(String members, int index) {
        assertThat(members.lines().count()).isGreaterThan(index);
        return (int) Fixture.HEAD.lines().count() + 1 + index + 1;
    }
}
