package dev.precept.testkit.trajectory;

import dev.precept.EffectClass;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call that was proposed, and what became of it.
 *
 * @param number position in the trajectory, from 1
 * @param tool its name, as models know it
 * @param arguments the values that were judged, by the names of the parameters and in their order; none where a call was
 *     refused before any guard saw it, such as that of a tool which does not exist
 * @param ending how it ended
 * @param verdict what was decided: {@code ALLOW} for a call that ran
 * @param broken the rules that did not hold
 * @param result what the body returned; null without a result
 * @param detail for people: what could not be evaluated, why nothing was judged; empty for none
 * @param failure what the body or a guard threw, by its class's simple name; empty for none
 * @param effect what the tool does to the world; null where no guard was reached
 * @param nested whether the body of another tool made the call
 * @param session id of the session
 * @param at when it was proposed, by the session's clock
 * @param took from the proposal to the last decision; zero while unfinished
 * @param order what its contract asked of the past, and what it reached; null where no guard said so
 */
public record Step(
        int number,
        String tool,
        Map<String, @Nullable Object> arguments,
        Ending ending,
        Verdict verdict,
        List<BrokenRule> broken,
        @Nullable Object result,
        String detail,
        String failure,
        @Nullable EffectClass effect,
        boolean nested,
        String session,
        Instant at,
        Duration took,
        @Nullable StepOrder order) {

    /** Copies what it is given. */
    public Step {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        broken = List.copyOf(broken);
    }

    /** A step that was not recorded but written down: of that tool, with those arguments, and nothing else known of it. */
    public static Step of(int number, String tool, Map<String, ? extends @Nullable Object> arguments, Ending ending) {
        return new Step(
                number,
                tool,
                new LinkedHashMap<>(arguments),
                ending,
                ending == Ending.REFUSED ? Verdict.BLOCK : Verdict.ALLOW,
                List.of(),
                null,
                "",
                "",
                null,
                false,
                "",
                Instant.EPOCH,
                Duration.ZERO,
                null);
    }

    /** Whether the body was entered. A call that was refused is none, as a session counts. */
    public boolean entered() {
        return ending != Ending.REFUSED;
    }

    /** Whether something may have changed outside: the body of a tool that does more than read was entered. */
    public boolean mayHaveHadAnEffect() {
        return entered() && effect != EffectClass.READ_ONLY;
    }

    /** Who decides or takes over, by the rules that did not hold. */
    public List<String> routes() {
        return broken.stream()
                .map(rule -> rule.rule().route())
                .filter(route -> !route.isEmpty())
                .distinct()
                .toList();
    }
}
