package dev.precept.runtime.scope;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.runtime.Request;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Exclusion;
import dev.precept.runtime.contract.FailureRule;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Judges requests by the words of a contract's exclusions. Immutable; made once for each session. */
public final class RequestGate {

    private record Phrase(Words words, Exclusion exclusion) {}

    private final List<Phrase> phrases;
    private final @Nullable FailureRule ambiguous;

    private RequestGate(List<Phrase> phrases, @Nullable FailureRule ambiguous) {
        this.phrases = phrases;
        this.ambiguous = ambiguous;
    }

    /** The gate of an agent. */
    public static RequestGate of(AgentModel agent) {
        List<Phrase> phrases = agent.exclusions().stream()
                .flatMap(exclusion -> exclusion.phrases().stream().map(text -> new Phrase(Words.of(text), exclusion)))
                .toList();
        return new RequestGate(phrases, agent.failures().get(Condition.AMBIGUOUS_REQUEST));
    }

    /**
     * Judges what the user said.
     *
     * @param text the user's words
     * @param unclearBefore counts how many unclear requests came before, and this one with them
     */
    public Request judge(String text, IntSupplier unclearBefore) {
        List<Words> readings = Words.readings(text);
        for (Phrase phrase : phrases) {
            if (readings.stream().anyMatch(words -> words.contains(phrase.words()))) {
                return outOfScope(phrase.exclusion());
            }
        }
        return readings.stream().allMatch(Words::isEmpty)
                ? ambiguous(unclearBefore.getAsInt() == 0)
                : new Request.Accepted(text);
    }

    private static Request outOfScope(Exclusion exclusion) {
        String message = exclusion.message().isEmpty()
                ? "This is not something that I can do here: " + exclusion.value() + ". I am handing you over to "
                        + exclusion.route() + "."
                : exclusion.message();
        return new Request.OutOfScope(exclusion.value(), exclusion.route(), message);
    }

    private Request ambiguous(boolean first) {
        boolean askBack = first && ambiguous != null && ambiguous.then() == Action.CLARIFY_ONCE;
        String route = ambiguous == null ? "" : ambiguous.route();
        String message = ambiguous == null || ambiguous.message().isEmpty()
                ? askBack ? "I did not understand that. What can I do for you?" : "I am handing you over to a person."
                : ambiguous.message();
        return new Request.Ambiguous(askBack, route, message);
    }
}
