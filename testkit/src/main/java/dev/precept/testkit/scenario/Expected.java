package dev.precept.testkit.scenario;

import dev.precept.testkit.trajectory.Ending;
import dev.precept.testkit.trajectory.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a scenario may expect of a call. */
enum Expected {
    /** It runs, and its result stands. */
    ALLOWED,
    /** It does not run, and nobody is asked. */
    REFUSED,
    /** It does not run before a person of a route has decided. */
    ESCALATED,
    /** It does not run before the session's own user has agreed. */
    TO_CONFIRM,
    /** It does not run, and the session ends. */
    HALTED,
    /** It ran, and its result is withheld: the body failed, or a promise about the result does not hold. */
    UNCERTAIN;

    /** As files write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Expected::word).toList();
    }

    /** What became of a call. */
    static Expected of(Step step) {
        if (step.ending() == Ending.UNCERTAIN || step.ending() == Ending.UNFINISHED) {
            return UNCERTAIN;
        }
        return switch (step.verdict()) {
            case ALLOW -> step.ending() == Ending.RAN ? ALLOWED : REFUSED;
            case REDACT, BLOCK -> REFUSED;
            case CONFIRM -> TO_CONFIRM;
            case ESCALATE -> ESCALATED;
            case HALT -> HALTED;
        };
    }
}
