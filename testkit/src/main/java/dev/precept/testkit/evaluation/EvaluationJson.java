package dev.precept.testkit.evaluation;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record as JSON, as {@code evaluation.schema.json} describes it. */
final class EvaluationJson {

    static final String FORMAT = "precept-evaluation 1";
    private static final String FIX = "restore the line from a copy; it is kept as it is, and not counted.";

    private EvaluationJson() {}

    static Map<String, Object> tree(EvaluationRecord record) {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("type", record.agent().type());
        agent.put("id", record.agent().id());
        agent.put("contractVersion", record.agent().version());
        agent.put("contractHash", record.agent().hash());
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("date", record.set().date());
        set.put("ageDays", record.set().ageDays());
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("total", record.rules());
        rules.put("complete", record.rulesComplete());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("at", record.at());
        tree.put("agent", agent);
        tree.put("model", record.model());
        tree.put("evaluationSet", set);
        tree.put(
                "criteria",
                record.criteria().stream().map(EvaluationJson::criterion).toList());
        tree.put("rules", rules);
        return tree;
    }

    private static Map<String, Object> criterion(CriterionResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", result.id());
        tree.put("passed", result.passed());
        tree.put("failed", result.failed());
        tree.put("skipped", result.skipped());
        tree.put("passRate", result.passRate());
        return tree;
    }

    static EvaluationRecord read(String text, String file, int line) {
        Datum tree = JsonReader.read(text, file, line);
        Datum format = tree.get("format");
        if (!format.text().equals(FORMAT)) {
            throw BadInput.at(format.place(), format.described() + " is no \"" + FORMAT + "\".", FIX);
        }
        Datum agent = tree.get("agent");
        Datum set = tree.get("evaluationSet");
        Datum rules = tree.get("rules");
        try {
            return new EvaluationRecord(
                    Instant.parse(tree.get("at").text()),
                    new AgentIdentity(
                            agent.get("type").text(),
                            agent.get("id").text(),
                            agent.get("contractVersion").text(),
                            agent.get("contractHash").text()),
                    tree.get("model").text(),
                    new EvaluationSet(
                            LocalDate.parse(set.get("date").text()),
                            set.get("ageDays").amount().longValueExact()),
                    criteria(tree.get("criteria")),
                    rules.get("total").amount().longValueExact(),
                    rules.get("complete").amount().longValueExact());
        } catch (DateTimeParseException | ArithmeticException odd) {
            throw BadInput.at(tree.place(), odd.getMessage() + '.', FIX, odd);
        }
    }

    private static List<CriterionResult> criteria(Datum list) {
        return list.items().stream()
                .map(tree -> new CriterionResult(
                        tree.get("id").text(), count(tree, "passed"), count(tree, "failed"), count(tree, "skipped")))
                .toList();
    }

    private static int count(Datum tree, String name) {
        return tree.get(name).amount().intValueExact();
    }
}
