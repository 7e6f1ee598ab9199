package dev.precept.processor.tests;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardedTool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What has happened in a session before a test's first call.
 *
 * @param milestone its name
 * @param about what it was about; empty for nothing in particular
 * @param everything whether it was about whatever a rule asks for
 * @param ago how long ago
 */
public record GivenPast(String milestone, Optional<ClauseValue> about, boolean everything, Duration ago) {

    /** Something that happened about one value, or about nothing in particular. */
    static GivenPast about(String milestone, Optional<ClauseValue> about, Duration ago) {
        return new GivenPast(milestone, about, false, ago);
    }

    /** Whatever a tool has to come after, about everything. */
    static List<GivenPast> allOf(GuardedTool tool) {
        return tool.rules().stream()
                .flatMap(rule -> rule.after().stream())
                .map(GuardPast::milestone)
                .distinct()
                .map(milestone -> new GivenPast(milestone, Optional.empty(), true, Duration.ZERO))
                .toList();
    }
}
