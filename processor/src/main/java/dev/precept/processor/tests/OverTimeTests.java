package dev.precept.processor.tests;

import dev.precept.Each;
import dev.precept.processor.clause.Ambient;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedTool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plans what a budget over time does beyond one session: until its time has passed, and for another caller. */
final class OverTimeTests {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private OverTimeTests() {}

    /**
     * The tests of one budget that calls use up.
     *
     * @param steps the calls that use it up, and the one that it refuses
     * @param rules all rules that judge the call
     */
    static List<PlannedTest> of(
            GuardRule rule, GuardLimit limit, String what, List<Step> steps, List<GuardRule> rules, GuardedTool tool) {
        Step usesUp = steps.get(0);
        Step refused = steps.get(1);
        Step allowed = new Step(refused.given(), 1, new Expectation.Allowed());
        String name = tool.method().toolName();
        List<PlannedTest> tests = new ArrayList<>();
        if (!read(rules, Ambient.NOW) && !hasOtherTimes(limit, rules)) {
            Duration window = window(limit);
            tests.add(new PlannedTest(
                    tool,
                    "allows " + name + ' ' + what + " again when the time has passed: " + rule.text(),
                    List.of(
                            usesUp,
                            refused.after(new Interlude.Later(window.minus(MOMENT))),
                            allowed.after(new Interlude.Later(MOMENT)))));
        }
        if (!read(rules, Ambient.CALLER) && !hasOtherTimes(limit, rules)) {
            boolean ofPersons = limit.each() == Each.SUBJECT;
            tests.add(new PlannedTest(
                    tool,
                    (ofPersons ? "allows " : Titles.verb(rule.otherwise()) + ' ') + name + " for somebody else " + what
                            + ": " + rule.text(),
                    List.of(usesUp, (ofPersons ? allowed : refused).after(new Interlude.SomebodyElse()))));
        }
        return tests;
    }

    /** Whether the next session is like the one before: what has happened, happened in one session. */
    static boolean outliveSessions(List<GuardRule> rules) {
        return !read(rules, Ambient.HISTORY)
                && rules.stream()
                        .allMatch(rule ->
                                rule.after().isEmpty() && rule.notAfter().isEmpty());
    }

    /** Whoever else counts over time may refuse for reasons of its own. */
    private static boolean hasOtherTimes(GuardLimit limit, List<GuardRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.limits().stream())
                .anyMatch(other -> other.isOverTime() && !other.equals(limit));
    }

    private static boolean read(List<GuardRule> rules, Ambient ambient) {
        return rules.stream()
                .flatMap(rule ->
                        Stream.of(rule.when(), rule.require(), rule.ensure()).flatMap(List::stream))
                .anyMatch(clause -> clause.ambient().contains(ambient));
    }

    private static Duration window(GuardLimit limit) {
        return switch (limit.per()) {
            case MINUTE -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
            case SESSION -> throw new IllegalArgumentException("a session has no window");
        };
    }
}
