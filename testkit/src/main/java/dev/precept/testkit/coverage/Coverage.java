package dev.precept.testkit.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rules were exercised on both sides, and by which tests. A test that failed shows nothing.
 *
 * @param rules all that there are, by tool and in the order of the contract
 * @param problems what could not be read, so that rules or tests may be missing here, in sentences
 * @param notes what was seen and is not counted, in sentences
 */
public record Coverage(List<RuleCoverage> rules, List<String> problems, List<String> notes) {

    /** Copies what it is given. */
    public Coverage {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** What several runs show together. */
    public static Coverage of(Runs runs) {
        Set<String> problems = new TreeSet<>(runs.problems());
        runs.runs().forEach(run -> problems.addAll(run.problems()));
        Set<String> notes = new TreeSet<>();
        Map<String, RuleOwner> owners = owners(runs);
        Map<Exercise, Set<String>> seen = new HashMap<>();
        for (RunRecord run : current(runs, owners, notes).runs()) {
            for (TestRecord test : run.tests()) {
                if (test.id().isEmpty() && !test.exercised().isEmpty()) {
                    notes.add("Calls on threads of their own, while several tests ran, are nobody's and not counted."
                            + " Fix: open the session on the test's thread, or do not run such tests in parallel.");
                } else if (test.result() != TestResult.FAILED) {
                    test.exercised()
                            .forEach(side -> seen.computeIfAbsent(side, key -> new HashSet<>())
                                    .add(test.title()));
                }
            }
        }
        List<RuleCoverage> rules = new ArrayList<>();
        owners.values().stream()
                .sorted(Comparator.comparing(RuleOwner::name).thenComparing(RuleOwner::key))
                .forEach(owner -> owner.rules().forEach(rule -> rules.add(one(owner, rule, seen))));
        return new Coverage(rules, List.copyOf(problems), List.copyOf(notes));
    }

    private static RuleCoverage one(RuleOwner owner, KnownRule rule, Map<Exercise, Set<String>> seen) {
        return new RuleCoverage(
                owner,
                rule,
                titles(seen, owner, rule, Side.ALLOWED),
                titles(seen, owner, rule, Side.REFUSED),
                titles(seen, owner, rule, Side.UNJUDGED));
    }

    private static List<String> titles(Map<Exercise, Set<String>> seen, RuleOwner owner, KnownRule rule, Side side) {
        return List.copyOf(seen.getOrDefault(new Exercise(owner.key(), rule.id(), side), Set.of()));
    }

    /** The newest contract of each tool. */
    private static Map<String, RuleOwner> owners(Runs runs) {
        Map<String, RuleOwner> newest = new TreeMap<>();
        for (RunRecord run : runs.runs()) {
            for (RuleOwner owner : run.owners()) {
                newest.merge(
                        owner.key(),
                        owner,
                        (before, now) -> before.rules().containsAll(now.rules())
                                        && before.hash().equals(now.hash())
                                ? before
                                : now);
            }
        }
        return newest;
    }

    /** Each test as it ran last, without what it showed of a contract that has changed since. */
    private static Runs current(Runs runs, Map<String, RuleOwner> owners, Set<String> notes) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < runs.runs().size(); i++) {
            for (TestRecord test : runs.runs().get(i).tests()) {
                last.put(test.id(), i);
            }
        }
        List<RunRecord> current = new ArrayList<>();
        for (int i = 0; i < runs.runs().size(); i++) {
            RunRecord run = runs.runs().get(i);
            Set<String> changed = changed(run, owners, notes);
            int at = i;
            current.add(new RunRecord(
                    run.at(),
                    run.owners(),
                    run.problems(),
                    run.tests().stream()
                            .filter(test -> test.id().isEmpty() || Objects.equals(last.get(test.id()), at))
                            .map(test -> without(test, changed))
                            .toList()));
        }
        return new Runs(current, List.of());
    }

    private static Set<String> changed(RunRecord run, Map<String, RuleOwner> owners, Set<String> notes) {
        Set<String> changed = new HashSet<>();
        for (RuleOwner owner : run.owners()) {
            RuleOwner now = owners.getOrDefault(owner.key(), owner);
            if (!now.hash().equals(owner.hash())) {
                changed.add(owner.key());
                notes.add("What the run of " + run.at() + " showed of " + owner.name()
                        + " is not counted: its contract has changed since. Fix: run all tests again.");
            }
        }
        return changed;
    }

    private static TestRecord without(TestRecord test, Set<String> owners) {
        return new TestRecord(
                test.id(),
                test.className(),
                test.name(),
                test.proves(),
                test.result(),
                test.millis(),
                test.failureType(),
                test.failure(),
                test.exercised().stream()
                        .filter(side -> !owners.contains(side.owner()))
                        .toList());
    }

    /** How many rules were exercised on each side that they have. */
    public long complete() {
        return rules.stream().filter(RuleCoverage::isComplete).count();
    }
}
