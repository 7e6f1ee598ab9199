package dev.precept.runtime.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.Request;
import dev.precept.runtime.ScopeClassifier;
import dev.precept.runtime.ScopeClassifier.Classification;
import dev.precept.runtime.guard.Desk;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifiersTest {

    private final LiveSession session = new LiveSession(Desk.AGENT);
    private final List<PreceptListener.Subscription> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(PreceptListener.Subscription::close);
        session.close();
    }

    private void says(ScopeClassifier classifier) {
        open.add(Precept.scope(classifier, Duration.ofSeconds(30), 0.5));
    }

    private void says(Classification classification) {
        says(question -> classification);
    }

    @Test
    void letsThroughWhatTheClassifierFindsInScope() {
        says(Classification.inScope(0.9));

        assertThat(session.request("Where is my order?")).isEqualTo(new Request.Accepted("Where is my order?"));
    }

    @Test
    void routesWhatTheClassifierExcludes() {
        says(Classification.outOfScope("closing-an-account", 0.9));

        assertThat(session.request("Get rid of my profile")).isInstanceOfSatisfying(Request.OutOfScope.class, out -> {
            assertThat(out.route()).isEqualTo("human");
            assertThat(out.exclusion()).isEqualTo("Closing an account");
        });
    }

    @Test
    void asksBackOnceAboutWhatTheClassifierFindsAmbiguousAndThenNamesTheRoute() {
        says(Classification.ambiguous(0.9));

        assertThat(session.request("It does not work"))
                .isInstanceOfSatisfying(
                        Request.Ambiguous.class,
                        first -> assertThat(first.askBack()).isTrue());
        assertThat(session.request("It still does not")).isInstanceOfSatisfying(Request.Ambiguous.class, second -> {
            assertThat(second.askBack()).isFalse();
            assertThat(second.route()).isEqualTo("human");
        });
    }

    @Test
    void putsNothingToTheClassifierThatAPhraseExcludes() {
        AtomicInteger asked = new AtomicInteger();
        says(question -> {
            asked.incrementAndGet();
            return Classification.inScope(1);
        });

        assertThat(session.request("close my account")).isInstanceOf(Request.OutOfScope.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void tellsTheClassifierWhatTheContractExcludes() {
        AtomicReference<ScopeClassifier.Question> asked = new AtomicReference<>();
        says(question -> {
            asked.set(question);
            return Classification.inScope(1);
        });

        session.request("hello");

        assertThat(asked)
                .hasValue(new ScopeClassifier.Question(
                        "support",
                        "hello",
                        List.of(new ScopeClassifier.Excluded("closing-an-account", "Closing an account"))));
    }

    @Test
    void takesAClassifierThatThrowsForAmbiguous() {
        says(question -> {
            throw new java.io.IOException("no model");
        });

        assertAmbiguous();
    }

    @Test
    void takesAnErrorOfAClassifierForAmbiguous() {
        says(question -> {
            throw new StackOverflowError();
        });

        assertAmbiguous();
    }

    @Test
    @SuppressWarnings("NullAway") // what a classifier without null checks may do
    void takesNoAnswerForAmbiguous() {
        says(question -> null);

        assertAmbiguous();
    }

    @Test
    void takesAnExclusionThatTheContractDoesNotHaveForAmbiguous() {
        says(Classification.outOfScope("closing-an-accounts", 1));

        assertAmbiguous();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.49, 0, -1, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void takesWhatItIsNotSureOfForAmbiguous(double confidence) {
        says(Classification.inScope(confidence));

        assertAmbiguous();
    }

    @Test
    void doesNotWaitForAClassifierThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        open.add(Precept.scope(
                question -> {
                    never.await();
                    return Classification.inScope(1);
                },
                Duration.ofMillis(50),
                0.5));

        assertAmbiguous();
    }

    @Test
    void isAmbiguousOnAnInterruptedThreadWhichStaysInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        says(question -> {
            never.await();
            return Classification.inScope(1);
        });
        Thread.currentThread().interrupt();

        assertThat(session.request("hello")).isInstanceOf(Request.Ambiguous.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void asksOnAThreadWithoutTheSession() {
        AtomicBoolean alone = new AtomicBoolean();
        says(question -> {
            alone.set(Current.get().session() == null);
            return Classification.inScope(1);
        });
        Current.get().open(session);

        session.request("hello");

        assertThat(alone).isTrue();
    }

    @Test
    void registersOneOnly() {
        says(Classification.inScope(1));

        assertThatThrownBy(() -> Precept.scope(question -> Classification.inScope(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PRE-0760")
                .hasMessageContaining("Fix:");
    }

    @Test
    void registersNoneWithABoundThatIsNone() {
        assertThatThrownBy(() -> Precept.scope(question -> Classification.inScope(1), Duration.ZERO, 0.5))
                .hasMessageContaining("PRE-0760");
        assertThatThrownBy(
                        () -> Precept.scope(question -> Classification.inScope(1), Duration.ofSeconds(1), Double.NaN))
                .hasMessageContaining("PRE-0760");
    }

    private void assertAmbiguous() {
        assertThat(session.request("hello")).isInstanceOf(Request.Ambiguous.class);
    }
}
