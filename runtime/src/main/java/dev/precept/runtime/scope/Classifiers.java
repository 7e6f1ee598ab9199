package dev.precept.runtime.scope;

import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ScopeClassifier;
import dev.precept.runtime.ScopeClassifier.Classification;
import dev.precept.runtime.ScopeClassifier.Question;
import dev.precept.runtime.asking.Asking;
import dev.precept.runtime.asking.Asking.Answer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The classifier of requests that an application registered. */
public final class Classifiers {

    /**
     * A registered classifier.
     *
     * @param classifier who is asked
     * @param deadline how long an answer is waited for
     * @param least how sure it has to be
     */
    record Registered(ScopeClassifier classifier, Duration deadline, double least) {

        /** What it says, or that nobody can know. */
        Answer<Classification> classify(Question question) {
            Answer<Classification> answer =
                    Asking.within(deadline, "the classifier of requests", () -> classifier.classify(question));
            if (!(answer instanceof Answer.Given<Classification> given)) {
                return answer;
            }
            double confidence = given.value().confidence();
            // Written so that no number fails, too.
            return confidence >= least && confidence <= 1
                    ? answer
                    : new Answer.None<>("the classifier of requests is not sure enough");
        }
    }

    private static final AtomicReference<@Nullable Registered> REGISTERED = new AtomicReference<>();

    private Classifiers() {}

    /**
     * Registers the one classifier, until the result is closed.
     *
     * @throws IllegalStateException {@code PRE-0760}, if there is one
     * @throws IllegalArgumentException {@code PRE-0760}, if the deadline is not positive or the confidence not from 0 to 1
     */
    public static PreceptListener.Subscription register(ScopeClassifier classifier, Duration deadline, double least) {
        if (deadline.isNegative() || deadline.isZero() || !(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("[PRE-0760] A classifier of requests was registered with the deadline "
                    + deadline + " and the least confidence " + least + ". Fix: give it a positive deadline, and a"
                    + " confidence from 0 to 1. See docs/errors/PRE-0760.md");
        }
        Registered registered = new Registered(Objects.requireNonNull(classifier, "classifier"), deadline, least);
        if (!REGISTERED.compareAndSet(null, registered)) {
            throw new IllegalStateException(
                    "[PRE-0760] A classifier of requests is registered already, and which of two"
                            + " decides must not depend on chance. Fix: close the first registration, or register one that asks"
                            + " both. See docs/errors/PRE-0760.md");
        }
        return () -> REGISTERED.compareAndSet(registered, null);
    }

    /** The registered one, or null. */
    static @Nullable Registered registered() {
        return REGISTERED.get();
    }
}
