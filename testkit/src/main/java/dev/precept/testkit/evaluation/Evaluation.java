package dev.precept.testkit.evaluation;

import dev.precept.testkit.coverage.Coverage;
import dev.precept.testkit.coverage.CoverageReports;
import dev.precept.testkit.coverage.Runs;
import dev.precept.testkit.coverage.TestRecord;
import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.JsonWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges recorded runs, adds the judgement to the history, and writes it for machines and people: {@code evaluation.json},
 * {@code evaluation.xml} as JUnit writes it, {@code evaluation.html}, and the files of coverage.
 *
 * @param record the judgement
 * @param history with this record
 */
public record Evaluation(EvaluationRecord record, History history) {

    /**
     * Makes an evaluation.
     *
     * @param runs what tests showed
     * @param agent binary name of the type that carries the contract
     * @param model which model, as its user calls it
     * @param set how old the examples are, given when the tests ran
     * @param history the file to which the record is added
     * @param folder where reports are written
     * @throws BadInput if something of it cannot be used; the history has no new line then, unless it says so
     */
    public static Evaluation make(
            Runs runs,
            String agent,
            ClassLoader loader,
            String model,
            Function<Instant, EvaluationSet> set,
            Path history,
            Path folder) {
        AgentIdentity identity = AgentIdentity.of(agent, loader);
        Set<String> criteria = CriteriaOfAgent.named(agent, loader);
        EvaluationRecord record = EvaluationRecord.of(runs, identity, model, set.apply(runs.at()), criteria);
        if (record.criteria().isEmpty()) {
            throw BadInput.of(
                    "evaluation of " + identity.id(),
                    "no test of these runs proves anything.",
                    "put @Proves on tests.",
                    null);
        }
        Map<String, List<TestRecord>> tests = EvaluationRecord.tests(runs, criteria);
        Coverage coverage = Coverage.of(runs);
        CoverageReports.write(folder, coverage);
        History before = History.read(history);
        if (!before.records().contains(record)) {
            // Asked twice about the same runs, there is still one evaluation.
            History.append(history, record);
        }
        History now = History.read(history);
        CoverageReports.write(
                folder,
                Map.of(
                        "evaluation.json", JsonWriter.pages(EvaluationJson.tree(record)),
                        "evaluation.xml", JUnitXml.write(identity.id(), tests),
                        "evaluation.html", EvaluationPage.html(record, now, tests, coverage)));
        return new Evaluation(record, now);
    }
}
