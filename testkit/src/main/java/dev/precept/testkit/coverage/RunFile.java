package dev.precept.testkit.coverage;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonReader;
import dev.precept.testkit.data.JsonWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A run as a JSON text. The layout is our own and may change; what others read is {@code coverage.json}. */
final class RunFile {

    private static final String FORMAT = "precept-run 1";
    private static final String AGAIN = "run the tests again.";

    private RunFile() {}

    static String write(RunRecord run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("at", run.at());
        tree.put("owners", run.owners().stream().map(RunFile::owner).toList());
        tree.put("problems", run.problems());
        tree.put("tests", run.tests().stream().map(RunFile::test).toList());
        return JsonWriter.pages(tree);
    }

    private static Map<String, Object> owner(RuleOwner owner) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", owner.key());
        tree.put("name", owner.name());
        tree.put("hash", owner.hash());
        tree.put("rules", owner.rules().stream().map(RunFile::rule).toList());
        return tree;
    }

    private static Map<String, Object> rule(KnownRule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.id());
        tree.put("text", rule.text());
        tree.put("refusesOnly", rule.refusesOnly());
        return tree;
    }

    private static Map<String, Object> test(TestRecord test) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", test.id());
        tree.put("class", test.className());
        tree.put("name", test.name());
        tree.put("proves", test.proves());
        tree.put("result", test.result().word());
        tree.put("millis", test.millis());
        tree.put("failureType", test.failureType());
        tree.put("failure", test.failure());
        tree.put("exercised", test.exercised().stream().map(RunFile::exercise).toList());
        return tree;
    }

    private static List<String> exercise(Exercise seen) {
        return List.of(seen.owner(), seen.rule(), seen.side().word());
    }

    /** Reads one. A mistake of the file if it is damaged, or of another version. */
    static RunRecord read(String text, String file) {
        Datum tree = JsonReader.read(text, file, 1);
        Datum format = tree.get("format");
        if (!format.text().equals(FORMAT)) {
            throw BadInput.at(format.place(), format.described() + " is no \"" + FORMAT + "\".", AGAIN);
        }
        return new RunRecord(
                instant(tree.get("at")),
                each(tree.get("owners"), RunFile::owner),
                each(tree.get("problems"), Datum::text),
                each(tree.get("tests"), RunFile::test));
    }

    private static RuleOwner owner(Datum tree) {
        return new RuleOwner(
                tree.get("key").text(),
                tree.get("name").text(),
                tree.get("hash").text(),
                each(tree.get("rules"), RunFile::rule));
    }

    private static KnownRule rule(Datum tree) {
        return new KnownRule(
                tree.get("id").text(),
                tree.get("text").text(),
                tree.get("refusesOnly").text().equals("true"));
    }

    private static TestRecord test(Datum tree) {
        return new TestRecord(
                tree.get("id").text(),
                tree.get("class").text(),
                tree.get("name").text(),
                each(tree.get("proves"), Datum::text),
                TestResult.of(tree.get("result")),
                tree.get("millis").amount().longValue(),
                tree.get("failureType").text(),
                tree.get("failure").text(),
                each(tree.get("exercised"), RunFile::exercise));
    }

    private static Exercise exercise(Datum tree) {
        List<Datum> words = tree.items();
        if (words.size() != 3) {
            throw BadInput.at(tree.place(), "this has " + words.size() + " elements instead of 3.", AGAIN);
        }
        return new Exercise(words.get(0).text(), words.get(1).text(), Side.of(words.get(2)));
    }

    private static Instant instant(Datum datum) {
        try {
            return Instant.parse(datum.text());
        } catch (DateTimeParseException noTime) {
            throw BadInput.at(datum.place(), datum.described() + " is no time.", AGAIN, noTime);
        }
    }

    private static <T> List<T> each(Datum list, Function<Datum, T> read) {
        return list.items().stream().map(read).toList();
    }
}
