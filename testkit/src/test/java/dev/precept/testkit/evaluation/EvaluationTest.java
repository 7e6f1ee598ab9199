package dev.precept.testkit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.testkit.coverage.Launches;
import dev.precept.testkit.coverage.Runs;
import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.shop.ShopAgent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an evaluation says about recorded runs, and what it leaves behind. */
class EvaluationTest {

    @TempDir
    Path folder;

    private Path history;

    @BeforeEach
    void name() {
        history = folder.resolve("kept/history.jsonl");
    }

    private Evaluation evaluate(Runs runs) {
        return Evaluation.make(
                runs,
                ShopAgent.class.getName(),
                getClass().getClassLoader(),
                "model-1",
                at -> EvaluationSet.dated("2030-02-28", at),
                history,
                folder);
    }

    private CriterionResult result(Class<?> test, String id) {
        return evaluate(new Launches(folder).runs(test)).record().criteria().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTestOfAClassProvesItsCriterionEachRunOfItsOwn() {
        CriterionResult refunds = result(Proving.OfClass.class, "refunds");

        assertThat(refunds).isEqualTo(new CriterionResult("refunds", 3, 1, 1));
        assertThat(refunds.passRate()).isEqualByComparingTo("0.75");
        assertThat(refunds.isMet()).isFalse();
    }

    @Test
    void aTestThatAGeneratedClassInheritsProvesItsCriterion() {
        assertThat(result(Proving.OfSubclass.class, "answers-in-time").isMet()).isTrue();
    }

    @Test
    void aMethodProvesWhatItNames() {
        assertThat(result(Proving.OfMethods.class, "polite")).isEqualTo(new CriterionResult("polite", 0, 1, 0));
    }

    @Test
    void aClassThatFailsBeforeItsTestsFailsThemAll() {
        assertThat(result(Proving.FailsBefore.class, "never-begins"))
                .isEqualTo(new CriterionResult("never-begins", 0, 2, 0));
    }

    @Test
    void aFactoryThatFailsMidwayIsAFailure() {
        assertThat(result(Proving.FailsMidway.class, "midway")).isEqualTo(new CriterionResult("midway", 1, 1, 0));
    }

    @Test
    void aCriterionWithoutATestThatRanIsNotMet() {
        assertThat(new CriterionResult("later", 0, 0, 2).isMet()).isFalse();
        assertThat(new CriterionResult("later", 0, 0, 2).passRate()).isNull();
    }

    @Test
    void theRecordSaysWhichAgentAndModelAndHowOldTheExamplesAre() {
        EvaluationRecord record =
                evaluate(new Launches(folder).runs(Proving.OfClass.class)).record();

        assertThat(record.at()).isEqualTo(Launches.NOON);
        assertThat(record.agent().id()).isEqualTo("shop");
        assertThat(record.agent().version()).isEqualTo("7");
        assertThat(record.agent().hash()).matches("[0-9a-f]{64}");
        assertThat(record.model()).isEqualTo("model-1");
        assertThat(record.set().ageDays()).isEqualTo(10);
    }

    @Test
    void theSameRunsAreOneEvaluationHoweverOftenOneAsks() {
        Runs runs = new Launches(folder).runs(Proving.OfClass.class);
        evaluate(runs);

        assertThat(evaluate(runs).history().records()).hasSize(1);
    }

    @Test
    void theHistoryGrowsAndComesBackAsItWasWritten() {
        EvaluationRecord first =
                evaluate(new Launches(folder).runs(Proving.OfClass.class)).record();
        Instant later = Launches.NOON.plus(Duration.ofDays(1));
        Evaluation second = evaluate(new Launches(folder).at(later).runs(Proving.OfSubclass.class));

        assertThat(second.history().records()).containsExactly(first, second.record());
        assertThat(second.record().set().ageDays()).isEqualTo(11);
    }

    @Test
    void aDamagedLineIsKeptAndNamed() throws IOException {
        evaluate(new Launches(folder).runs(Proving.OfClass.class));
        String half = Files.readString(history).substring(0, 60);
        Files.writeString(history, half);
        Evaluation after = evaluate(new Launches(folder).runs(Proving.OfClass.class));

        assertThat(history).content().startsWith(half + '\n');
        assertThat(after.history().records()).containsExactly(after.record());
        assertThat(after.history().damaged()).singleElement().asString().startsWith(history + ":1:");
        assertThat(folder.resolve("evaluation.html")).content().contains("Lines of the history that cannot be read");
    }

    @Test
    void theXmlHasASuiteForEachCriterion() throws Exception {
        evaluate(new Launches(folder).runs(Proving.OfClass.class, Proving.OfMethods.class));
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Files.readString(folder.resolve("evaluation.xml")).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        NodeList each = suites.getElementsByTagName("testsuite");
        assertThat(each.getLength()).isEqualTo(2);
        Element refunds = (Element) each.item(1);
        assertThat(refunds.getAttribute("name")).isEqualTo("refunds");
        assertThat(refunds.getAttribute("tests")).isEqualTo("6");
        assertThat(refunds.getAttribute("failures")).isEqualTo("1");
        assertThat(refunds.getAttribute("errors")).isEqualTo("1");
        assertThat(refunds.getAttribute("skipped")).isEqualTo("1");
        Element error = (Element) refunds.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("message")).isEqualTo("no manners\uFFFD");
        assertThat(((Element) error.getParentNode()).getAttribute("name")).isEqualTo("says \"thank you\" & <please>");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws IOException {
        evaluate(new Launches(folder).runs(Proving.OfClass.class, Proving.OfMethods.class));

        assertThat(folder.resolve("evaluation.html"))
                .content()
                .contains("<svg role=\"img\"", "60 %", "thank you&quot; &amp; &lt;please&gt;")
                .doesNotContain("<script", "http", "src=", "url(", "@import", "<please>");
    }

    @Test
    void anAgentThatIsNoneIsSaid() {
        Runs runs = new Launches(folder).runs(Proving.OfClass.class);

        assertThatThrownBy(() -> Evaluation.make(
                        runs,
                        "com.example.Nobody",
                        getClass().getClassLoader(),
                        "model-1",
                        at -> EvaluationSet.dated("2030-01-01", at),
                        history,
                        folder))
                .isInstanceOf(BadInput.class)
                .hasMessage("agent: the class com.example.Nobody cannot be loaded. Fix: put it on the class path and"
                        + " write its binary name.");
        assertThat(history).doesNotExist();
    }

    @Test
    void aTypeWithoutAContractIsSaid() {
        assertThatThrownBy(() -> AgentIdentity.of("java.lang.String", getClass().getClassLoader()))
                .hasMessageContaining(
                        "java.lang.String has no compiled contract. Fix: annotate it with @AgentContract");
    }

    @Test
    void aDateThatIsNoneOrHasNotComeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("set"), "last week\n");

        assertThatThrownBy(() -> EvaluationSet.in(file, Launches.NOON))
                .hasMessage(file + ":1: \"last week\" is no date. Fix: write it as 2026-10-01.");
        assertThatThrownBy(() -> EvaluationSet.dated("2030-03-11", Launches.NOON))
                .hasMessageContaining("2030-03-11 has not come yet: the evaluation is of 2030-03-10.");
        assertThatThrownBy(() -> EvaluationSet.in(folder.resolve("none"), Launches.NOON))
                .hasMessageContaining("name a file whose first line is the date");
    }

    @Test
    void aHistoryThatCannotBeWrittenIsSaid() throws IOException {
        Runs runs = new Launches(folder).runs(Proving.OfClass.class);
        Files.writeString(folder.resolve("kept"), "a file where a folder is wanted");

        assertThatThrownBy(() -> evaluate(runs))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(history + ": ")
                .hasMessageContaining("Fix: name a file");
    }
}
