package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelRuntime;
import dev.precept.processor.clause.ClauseFault;
import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.emit.clause.ClauseGenerator.Generated;
import dev.precept.runtime.clause.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where a clause is CEL, CEL's own checker and interpreter are the measure of it. {@code -Dprecept.differential.pairs}
 * says how many pairs of a clause and values at least, {@code -Dprecept.differential.values} how many of them share a
 * clause, {@code -Dprecept.differential.seed} which.
 */
class DifferentialTest {

    private static final int PAIRS = Integer.getInteger("precept.differential.pairs", 6_000);
    private static final long SEED = Long.getLong("precept.differential.seed", 20261121);
    private static final int VALUES = Integer.getInteger("precept.differential.values", 10);
    private static final int BATCH = 200;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> excused = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int pairs;
    private int documented;
    private final List<String> apart = new ArrayList<>();

    @Test
    void comesToWhatTheInterpreterComesTo() {
        long start = System.nanoTime();
        ClauseGenerator generator = new ClauseGenerator(new Random(SEED), 0);
        ClauseValues values = new ClauseValues(new Random(SEED + 1));
        int clauses = 0;
        while (pairs < PAIRS) {
            List<Generated> batch = new ArrayList<>();
            while (batch.size() < BATCH) {
                Generated generated = generator.condition(3 + batch.size() % 2);
                if (generated.clause().length() > 12 && generated.clause().length() < 600) {
                    batch.add(generated);
                }
            }
            batch = taken(batch);
            clauses += batch.size();
            run(batch, values);
        }
        String report = report(generator, clauses, (System.nanoTime() - start) / 1_000_000_000);
        System.out.println(report);
        assertThat(apart).as("seed " + SEED).isEmpty();
        assertThat(generator.uses())
                .allSatisfy(
                        (template, uses) -> assertThat(uses).as(template.text()).isPositive());
        assertThat(outcomes.keySet()).containsExactly("FALSE", "TRUE", "UNEVALUABLE");
        assertThat(outcomes.values()).allMatch(count -> count > PAIRS / 20);
    }

    /** Every function of the language that is CEL's stands in a template. */
    @Test
    void reachesEveryFunctionThatBothKnow() {
        Set<String> ours = Set.of("sum", "date", "happened");
        String templates =
                ClauseGenerator.TEMPLATES.stream().map(Template::text).collect(Collectors.joining("\n"));
        assertThat(ClauseRig.functions())
                .filteredOn(name -> !ours.contains(name))
                .hasSizeGreaterThan(70)
                .allSatisfy(name -> assertThat(templates).contains(name + "("));
    }

    /** Those that the type checker takes; the only reason to refuse a clause that CEL takes is that it is too much work. */
    private List<Generated> taken(List<Generated> batch) {
        List<ClauseResult> results = ClauseRig.type(
                Use.CONDITION, batch.stream().map(Generated::clause).toList());
        List<Generated> taken = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            assertThat(CelReference.takes(batch.get(i).clause()))
                    .as(batch.get(i).clause())
                    .isTrue();
            if (results.get(i) instanceof TypedClause) {
                taken.add(batch.get(i));
                continue;
            }
            ClauseFault fault = (ClauseFault) results.get(i);
            if (fault.kind() == ClauseFault.Kind.TOO_COSTLY) {
                refused.merge("too much work", 1, Integer::sum);
            } else if (isTimeThatIsNone(batch.get(i).clause(), fault)) {
                refused.merge("a time in the clause itself that can be none", 1, Integer::sum);
            } else {
                apart.add(batch.get(i).clause() + " is refused: " + results.get(i));
            }
        }
        return taken;
    }

    /** That fails whenever it is evaluated; clauses say so while they are compiled. */
    private static boolean isTimeThatIsNone(String clause, ClauseFault fault) {
        String literal = clause.substring(fault.offset(), fault.offset() + fault.length());
        return Stream.of("timestamp", "duration")
                .filter(name -> fault.message().contains("is not a " + name)
                        && clause.startsWith(name + "(", fault.offset() - name.length() - 1))
                .map(name -> CelReference.program(name + "(" + literal + ") == " + name + "(" + literal + ")"))
                .anyMatch(program -> CelReference.evaluate(program, Map.of()).equals("UNEVALUABLE"));
    }

    /** What javac refuses is found by halving. */
    private void run(List<Generated> batch, ClauseValues values) {
        Compiled compiled;
        try {
            compiled = ClauseRig.compile(
                    Use.CONDITION, batch.stream().map(Generated::clause).toList());
        } catch (AssertionError uncompilable) {
            if (batch.size() == 1) {
                apart.add(batch.get(0).clause() + "\n  came to a guard that does not compile: "
                        + uncompilable.getMessage());
            } else {
                run(batch.subList(0, batch.size() / 2), values);
                run(batch.subList(batch.size() / 2, batch.size()), values);
            }
            return;
        }
        compare(batch, compiled, values);
    }

    private void compare(List<Generated> batch, Compiled compiled, ClauseValues values) {
        for (int i = 0; i < batch.size(); i++) {
            Generated generated = batch.get(i);
            CelRuntime.Program interpreted = CelReference.program(generated.clause());
            CelRuntime.Program defined =
                    generated.documented().isEmpty() ? interpreted : CelReference.program(generated.reference());
            for (int pair = 0; pair < VALUES; pair++) {
                Map<String, Object> arguments = values.next();
                Truth truth = (Truth) compiled.evaluate(i, ClauseValues.inJava(arguments));
                String ours = truth == Truth.TRUE ? "TRUE" : truth == Truth.FALSE ? "FALSE" : "UNEVALUABLE";
                outcomes.merge(ours, 1, Integer::sum);
                pairs++;
                String theirs = CelReference.evaluate(interpreted, arguments);
                if (ours.equals(theirs)) {
                    continue;
                }
                if (ours.equals(CelReference.evaluate(defined, arguments))) {
                    // where several are in one clause, each of them may be the reason
                    generated.documented().forEach(why -> excused.merge(why, 1, Integer::sum));
                    documented++;
                } else {
                    apart.add(generated.clause() + "\n  with " + arguments + "\n  came to " + truth + ", not " + theirs
                            + CelReference.failure(interpreted, arguments));
                    break;
                }
            }
        }
    }

    private String report(ClauseGenerator generator, int clauses, long seconds) {
        StringBuilder text = new StringBuilder(
                "Differential, seed " + SEED + ": " + clauses + " clauses, " + pairs + " pairs, " + seconds + " s\n");
        text.append("outcomes ").append(outcomes).append("; disagreements ").append(apart.size());
        text.append("; refused by us alone ").append(refused);
        text.append("; documented differences ")
                .append(documented)
                .append(' ')
                .append(excused)
                .append("\nhow often each form was written:\n");
        generator
                .uses()
                .forEach((template, uses) -> text.append(String.format(
                        java.util.Locale.ROOT, "%7d  %-10s %s%n", uses, template.kind(), template.text())));
        return text.toString();
    }
}
