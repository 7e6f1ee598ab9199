package dev.precept.testkit.scenario;

import dev.precept.Authority;
import dev.precept.runtime.Caller;
import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Conversion;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Near;
import dev.precept.testkit.data.YamlReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of one file. All of a file is read: what is wrong anywhere is said at once. */
final class ScenarioReader {

    /** Where nobody says what time it is, it is always the same. */
    private static final Instant ANY_TIME = Instant.parse("2030-01-01T00:00:00Z");

    /** What may stand in each kind of entry; the schema that ships says the same. */
    static final List<String> FILE = List.of("agent", "scenarios");

    static final List<String> SCENARIO = List.of("id", "title", "given", "steps", "finally");
    static final List<String> GIVEN = List.of("user", "clock", "caller", "world");
    static final List<String> CALLER = List.of("subject", "tier", "claims");
    static final List<String> ANSWER = List.of("fact", "of", "is");
    static final List<String> SAID = List.of("user", "expect");
    static final List<String> CALL = List.of("call", "with", "expect", "by", "to", "returns", "fails");
    static final List<String> FINISH = List.of("halted", "calls", "called");

    private static final Conversion EXACT = new Conversion(Conversion.Words.EXACT);

    private ScenarioReader() {}

    static List<Scenario> read(String yaml, String file) {
        Keys document = new Keys(YamlReader.read(yaml, file), FILE, "a scenario file");
        List<Scenario> scenarios = new ArrayList<>();
        List<BadInput> problems = new ArrayList<>();
        Datum list = document.required("scenarios");
        if (list.items().isEmpty()) {
            throw BadInput.at(list.place(), "there is no scenario.", "write one, or delete the file.");
        }
        for (Datum entry : list.items()) {
            try {
                scenarios.add(scenario(entry));
            } catch (BadInput wrong) {
                problems.add(wrong);
            }
        }
        if (!problems.isEmpty()) {
            throw BadInput.all(problems);
        }
        return scenarios;
    }

    /** The agent that a file names, if it does. */
    static @Nullable Datum agent(String yaml, String file) {
        return YamlReader.read(yaml, file).find("agent");
    }

    private static Scenario scenario(Datum entry) {
        Keys keys = new Keys(entry, SCENARIO, "a scenario");
        String id = keys.required("id").text();
        Keys given = new Keys(
                Objects.requireNonNullElse(keys.optional("given"), new Datum.Fields(Map.of(), entry.place())),
                GIVEN,
                "\"given\"");
        List<ScenarioStep> steps = new ArrayList<>();
        Datum user = given.optional("user");
        if (user != null) {
            steps.add(new ScenarioStep.Said(user.text(), true, user.place()));
        }
        Datum written = keys.required("steps");
        if (written.items().isEmpty()) {
            throw BadInput.at(written.place(), "the scenario \"" + id + "\" has no step.", "say what happens.");
        }
        written.items().forEach(step -> steps.add(step(step)));
        Datum clock = given.optional("clock");
        return new Scenario(
                id,
                keys.text("title", id),
                entry.place(),
                clock == null ? ANY_TIME : Keys.parsed(clock, Instant::parse, "point in time", "2030-03-10T12:00:00Z"),
                caller(given.optional("caller")),
                new World(
                        given.list("world").stream().map(ScenarioReader::answer).toList()),
                steps,
                finish(keys.optional("finally"), entry));
    }

    private static Caller caller(@Nullable Datum entry) {
        if (entry == null) {
            return Caller.ANONYMOUS;
        }
        Keys keys = new Keys(entry, CALLER, "\"caller\"");
        Map<String, String> claims = new LinkedHashMap<>();
        keys.map("claims").forEach((name, value) -> claims.put(name, value.text()));
        Datum subject = keys.optional("subject");
        Datum tier = keys.optional("tier");
        return new Caller(
                subject == null ? null : subject.text(),
                tier == null
                        ? Authority.PUBLIC
                        : (Authority) Objects.requireNonNull(EXACT.convert(tier, Authority.class)),
                claims);
    }

    private static World.Answer answer(Datum entry) {
        Keys keys = new Keys(entry, ANSWER, "an answer of the world");
        Datum fact = keys.required("fact");
        fact.text();
        return new World.Answer(fact, keys.oneOrMore("of"), keys.required("is"));
    }

    private static ScenarioStep step(Datum entry) {
        if (entry.find("user") != null) {
            Keys keys = new Keys(entry, SAID, "a step in which the user speaks");
            Datum expect = keys.optional("expect");
            String word = keys.text("expect", "accepted");
            if (expect != null && !List.of("accepted", "refused").contains(word)) {
                throw BadInput.at(
                        expect.place(),
                        '"' + word + "\" cannot be expected of a request.",
                        Near.fix(word, List.of("accepted", "refused")));
            }
            return new ScenarioStep.Said(keys.required("user").text(), word.equals("accepted"), entry.place());
        }
        if (entry.find("wait") != null) {
            Keys keys = new Keys(entry, List.of("wait"), "a step in which time passes");
            return new ScenarioStep.Waited(
                    Keys.parsed(keys.required("wait"), Duration::parse, "duration", "PT24H"), entry.place());
        }
        return call(new Keys(entry, CALL, "a step that calls a tool"), entry);
    }

    private static ScenarioStep call(Keys keys, Datum entry) {
        Datum tool = keys.required("call");
        tool.text();
        Datum expect = keys.required("expect");
        String word = expect.text();
        for (Expected expected : Expected.values()) {
            if (expected.word().equals(word)) {
                return new ScenarioStep.Call(
                        tool,
                        keys.map("with"),
                        expected,
                        keys.oneOrMore("by"),
                        keys.optional("to"),
                        keys.optional("returns"),
                        keys.flag("fails"),
                        entry.place());
            }
        }
        throw BadInput.at(
                expect.place(), '"' + word + "\" cannot be expected of a call.", Near.fix(word, Expected.words()));
    }

    private static Scenario.Finish finish(@Nullable Datum entry, Datum scenario) {
        if (entry == null) {
            return new Scenario.Finish(null, null, Map.of(), scenario.place());
        }
        Keys keys = new Keys(entry, FINISH, "\"finally\"");
        Datum calls = keys.optional("calls");
        Map<String, Datum> called = keys.map("called");
        called.values().forEach(ScenarioReader::count);
        return new Scenario.Finish(
                keys.has("halted") ? keys.flag("halted") : null,
                calls == null ? null : count(calls),
                called,
                entry.place());
    }

    static int count(Datum datum) {
        BigDecimal number = datum.amount();
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.precision() > 9) {
            throw BadInput.at(datum.place(), datum.described() + " is no number of calls.", "write 0, 1, 2 or so.");
        }
        return number.intValue();
    }
}
