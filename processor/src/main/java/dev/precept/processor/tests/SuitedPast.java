package dev.precept.processor.tests;

import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.tests.Afterwards.Answer;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.witness.Case;
import dev.precept.processor.witness.Input;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A past in which {@code happened} answers what a test's cases say. The search takes each answer for one of its own; whether
 * one session can give all of them is decided here, as the history decides it.
 */
final class SuitedPast {

    private static final Duration MOMENT = Duration.ofNanos(1);
    private static final ClauseValue SOMETHING_ELSE = new ClauseValue.Text("something else");

    private final Map<Input.Past, Boolean> answers = new LinkedHashMap<>();

    private SuitedPast() {}

    /** The test, with such a past; empty if there is none. */
    static Optional<PlannedTest> of(PlannedTest test) {
        SuitedPast suited = new SuitedPast();
        for (Step step : test.steps()) {
            if (!suited.add(step.given())) {
                return Optional.empty();
            }
        }
        return suited.answers.isEmpty() ? Optional.of(test) : suited.past(test).map(test::after);
    }

    /** Whether a case asks what has happened. */
    static boolean asks(Case given, String milestone) {
        return given.inputs().keySet().stream()
                .anyMatch(input ->
                        input instanceof Input.Past past && past.milestone().equals(milestone));
    }

    /** What looks like what is asked for, and is not: the same about something else, the same too long ago. */
    static Map<String, GivenPast> almost(Input.Past asked) {
        Map<String, GivenPast> almost = new LinkedHashMap<>();
        String what = "'" + asked.milestone() + "'";
        asked.about()
                .ifPresent(key -> almost.put(
                        "after " + what + " about another",
                        GivenPast.about(asked.milestone(), Optional.of(another(key)), Duration.ZERO)));
        asked.within()
                .ifPresent(within -> almost.put(
                        "later than " + within + " after " + what,
                        GivenPast.about(asked.milestone(), asked.about(), within.plus(MOMENT))));
        return almost;
    }

    /** Something of the same kind that is not the same. */
    static ClauseValue another(ClauseValue key) {
        if (key instanceof ClauseValue.Whole whole) {
            return new ClauseValue.Whole(whole.value() == Long.MAX_VALUE ? 0 : whole.value() + 1);
        }
        return key instanceof ClauseValue.Text text ? new ClauseValue.Text(text.value() + " else") : SOMETHING_ELSE;
    }

    private boolean add(Case given) {
        boolean agree = true;
        for (Map.Entry<Input, ClauseValue> input : given.inputs().entrySet()) {
            if (input.getKey() instanceof Input.Past past && input.getValue() instanceof ClauseValue.Bool answer) {
                Boolean before = answers.put(past, answer.value());
                agree &= before == null || before == answer.value();
            }
        }
        return agree;
    }

    private Optional<List<GivenPast>> past(PlannedTest test) {
        List<GivenPast> past = new ArrayList<>(test.past());
        answers.forEach((asked, answer) -> {
            if (answer && answer(past, asked) != Answer.HAPPENED) {
                past.add(event(asked));
            }
        });
        boolean forbidden = past.stream()
                .filter(each -> !test.past().contains(each))
                .anyMatch(each -> test.tool().rules().stream()
                        .flatMap(rule -> rule.notAfter().stream())
                        .map(GuardPast::milestone)
                        .anyMatch(each.milestone()::equals));
        boolean suits = answers.entrySet().stream()
                .allMatch(each -> answer(past, each.getKey()) == (each.getValue() ? Answer.HAPPENED : Answer.ABSENT));
        return suits && !forbidden ? Optional.of(past) : Optional.empty();
    }

    /** As long ago as it may be, so that a shorter time is noticed; about nothing in particular only where nobody asks. */
    private GivenPast event(Input.Past asked) {
        boolean keyed = answers.keySet().stream()
                .anyMatch(other -> other.milestone().equals(asked.milestone())
                        && other.about().isPresent());
        Duration longest = answers.keySet().stream()
                .filter(other -> other.milestone().equals(asked.milestone()))
                .flatMap(other -> other.within().stream())
                .max(Duration::compareTo)
                .map(most -> most.plus(MOMENT))
                .orElse(Duration.ZERO);
        Optional<ClauseValue> about = asked.about().isPresent() || !keyed ? asked.about() : Optional.of(SOMETHING_ELSE);
        return GivenPast.about(asked.milestone(), about, asked.within().orElse(longest));
    }

    private static Answer answer(List<GivenPast> past, Input.Past asked) {
        Answer answer = Answer.ABSENT;
        for (GivenPast each : past) {
            boolean recent = asked.within()
                    .filter(within -> each.ago().compareTo(within) > 0)
                    .isEmpty();
            if (recent && each.milestone().equals(asked.milestone())) {
                if (each.everything() || asked.about().isEmpty() || isSame(asked.about(), each.about())) {
                    return Answer.HAPPENED;
                }
                answer = each.about().isEmpty() ? Answer.UNKNOWN : answer;
            }
        }
        return answer;
    }

    private static boolean isSame(Optional<ClauseValue> one, Optional<ClauseValue> other) {
        if (one.isPresent()
                && other.isPresent()
                && one.get() instanceof ClauseValue.Decimal a
                && other.get() instanceof ClauseValue.Decimal b) {
            return a.value().compareTo(b.value()) == 0;
        }
        return one.equals(other);
    }
}
