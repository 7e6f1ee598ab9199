package dev.precept.runtime.scope;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.runtime.Request;
import dev.precept.runtime.ScopeClassifier;
import dev.precept.runtime.ScopeClassifier.Classification;
import dev.precept.runtime.asking.Asking.Answer;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Exclusion;
import dev.precept.runtime.contract.FailureRule;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges requests: by the words of a contract's exclusions, and where these say nothing, by the classifier that the
 * application registered. Immutable; made once for each session.
 */
public final class RequestGate {

    /**
     * What was decided.
     *
     * @param answer for the application
     * @param reason why it is not accepted, in words for people; empty if it is
     */
    public record Judgement(Request answer, String reason) {}

    private record Phrase(Letters letters, Exclusion exclusion) {}

    private final String agent;
    private final List<Exclusion> exclusions;
    private final List<Phrase> phrases;
    private final @Nullable FailureRule ambiguous;

    private RequestGate(AgentModel agent, List<Phrase> phrases) {
        this.agent = agent.id();
        this.exclusions = agent.exclusions();
        this.phrases = phrases;
        this.ambiguous = agent.failures().get(Condition.AMBIGUOUS_REQUEST);
    }

    /** The gate of an agent. */
    public static RequestGate of(AgentModel agent) {
        List<Phrase> phrases = agent.exclusions().stream()
                .flatMap(exclusion -> exclusion.phrases().stream()
                        .flatMap(phrase -> Disguises.spellings(phrase).stream())
                        .map(spelling -> new Phrase(Letters.of(spelling), exclusion)))
                .toList();
        return new RequestGate(agent, phrases);
    }

    /**
     * Judges what the user said.
     *
     * @param text the user's words
     * @param unclearBefore counts how many unclear requests came before, and this one with them
     */
    public Judgement judge(String text, IntSupplier unclearBefore) {
        List<Letters> readings = Disguises.of(text).stream().map(Letters::of).toList();
        for (Phrase phrase : phrases) {
            if (readings.stream().anyMatch(reading -> reading.contain(phrase.letters()))) {
                return outOfScope(phrase.exclusion());
            }
        }
        if (readings.get(0).isEmpty()) {
            return ambiguous(unclearBefore, "nothing that can be acted on");
        }
        Classifiers.Registered classifier = Classifiers.registered();
        return classifier == null ? accepted(text) : classified(text, classifier, unclearBefore);
    }

    private Judgement classified(String text, Classifiers.Registered classifier, IntSupplier unclearBefore) {
        Answer<Classification> answer = classifier.classify(new ScopeClassifier.Question(
                agent,
                text,
                exclusions.stream()
                        .map(exclusion -> new ScopeClassifier.Excluded(exclusion.id(), exclusion.value()))
                        .toList()));
        if (answer instanceof Answer.None<Classification> none) {
            return ambiguous(unclearBefore, none.reason());
        }
        Classification said = ((Answer.Given<Classification>) answer).value();
        if (said instanceof ScopeClassifier.InScope) {
            return accepted(text);
        }
        if (said instanceof ScopeClassifier.OutOfScope out) {
            return excluded(out.exclusion())
                    .map(RequestGate::outOfScope)
                    .orElseGet(() -> ambiguous(
                            unclearBefore, "the classifier of requests named an exclusion that there is not"));
        }
        return ambiguous(unclearBefore, "the classifier of requests finds it ambiguous");
    }

    private Optional<Exclusion> excluded(String id) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.id().equals(id))
                .findFirst();
    }

    private static Judgement accepted(String text) {
        return new Judgement(new Request.Accepted(text), "");
    }

    private static Judgement outOfScope(Exclusion exclusion) {
        String message = exclusion.message().isEmpty()
                ? "This is not something that I can do here: " + exclusion.value() + ". I am handing you over to "
                        + exclusion.route() + "."
                : exclusion.message();
        return new Judgement(new Request.OutOfScope(exclusion.value(), exclusion.route(), message), exclusion.value());
    }

    private Judgement ambiguous(IntSupplier unclearBefore, String reason) {
        boolean first = unclearBefore.getAsInt() == 0;
        boolean askBack = first && ambiguous != null && ambiguous.then() == Action.CLARIFY_ONCE;
        String route = ambiguous == null ? "" : ambiguous.route();
        String message = ambiguous == null || ambiguous.message().isEmpty()
                ? askBack ? "I did not understand that. What can I do for you?" : "I am handing you over to a person."
                : ambiguous.message();
        return new Judgement(new Request.Ambiguous(askBack, route, message), reason);
    }
}
