package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.Authority;
import dev.precept.EffectClass;
import dev.precept.runtime.Caller;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.SessionBudget;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.OpenIntent;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.StoreUnavailableException;
import dev.precept.runtime.store.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableIntentsTest {

    private final Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final MemoryStore store = new MemoryStore(() -> now);
    private final AtomicBoolean away = new AtomicBoolean();
    private Runnable beforeTheStoreAnswers = () -> {};
    private final List<PreceptEvent> events = new ArrayList<>();
    private final PreceptListener.Subscription listening = Precept.listen(events::add);
    private final PreceptListener.Subscription registered = Stores.register(mayBeAway(store, Store.class));
    private final Ledger ledger = Ledger.of(EffectClass.IRREVERSIBLE);

    @AfterEach
    void close() {
        registered.close();
        listening.close();
    }

    @Test
    void refusesTheSameCallInTheNextSessionOfTheSameSubject() {
        as("ada", () -> fail("A-1"));

        as(
                "ada",
                () -> assertThatThrownBy(() -> ledger.book("A-1"))
                        .isInstanceOf(ToolRefusedException.class)
                        .hasMessage(
                                "Refused by contract: book was not run. The same call was made before, and what it did is not"
                                        + " known. A person has to look first. Do not call it again."));
        assertThat(ledger.bodies).isOne();
    }

    @Test
    void letsOtherArgumentsAndOtherSubjectsThrough() {
        as("ada", () -> fail("A-1"));

        as("ada", () -> ledger.book("A-2"));
        as("bob", () -> ledger.book("A-1"));
        assertThat(ledger.bodies).isEqualTo(3);
    }

    @Test
    void remembersWhatNobodyKnowsWhenTheContractHasChangedMeanwhile() {
        as("ada", () -> fail("A-1"));
        Ledger changed = Ledger.of(EffectClass.IRREVERSIBLE, "another hash");

        in(
                session(changed, "ada"),
                () -> assertThatThrownBy(() -> changed.book("A-1")).isInstanceOf(ToolRefusedException.class));
        in(session(changed, "ada"), () -> changed.book("A-2"));
        assertThat(changed.bodies).isOne();
    }

    @Test
    void startsNothingInASessionThatEndedWhileTheStoreTookItsTime() {
        beforeTheStoreAnswers = () -> Current.get().session().latch("another thread said so");
        as(
                "ada",
                () -> assertThatThrownBy(() -> ledger.book("A-1"))
                        .isInstanceOf(dev.precept.runtime.AgentHaltedException.class));
        assertThat(ledger.bodies).isZero();
        assertThat(Precept.intents().unresolved()).isEmpty();

        beforeTheStoreAnswers = () -> {};
        as("ada", () -> ledger.book("A-1"));
        assertThat(ledger.bodies).isOne();
    }

    @Test
    void letsTheSameCallThroughWhenItsOutcomeWasCertain() {
        as("ada", () -> ledger.book("A-1"));
        as("ada", () -> ledger.book("A-1"));

        assertThat(ledger.bodies).isEqualTo(2);
        assertThat(Precept.intents().unresolved()).isEmpty();
    }

    @Test
    void letsTheCallBeMadeAgainWhenSomebodyHasLooked() {
        as("ada", () -> fail("A-1"));
        OpenIntent open = Precept.intents().unresolved().get(0);
        assertThat(open.intent().subject()).isEqualTo("subject 0  ada");

        assertThat(Precept.intents().resolve(open.id(), "eve", "nothing was booked"))
                .isTrue();
        assertThat(Precept.intents().resolve(open.id(), "eve", "nothing was booked"))
                .isFalse();

        as("ada", () -> ledger.book("A-1"));
        assertThat(ledger.bodies).isEqualTo(2);
        assertThat(events)
                .filteredOn(event -> event.phase() == PreceptEvent.Phase.RESOLVED)
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).endsWith("by eve: nothing was booked"));
    }

    @Test
    void resolvesNothingForNobody() {
        assertThatThrownBy(() -> Precept.intents().resolve("x", " ", "why")).hasMessageContaining("PRE-0764");
        assertThatThrownBy(() -> Precept.intents().resolve("x", "eve", "")).hasMessageContaining("PRE-0764");
    }

    @Test
    void saysWhereThereIsNoStore() {
        registered.close();

        assertThatThrownBy(() -> Precept.intents().unresolved())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PRE-0764");
    }

    @Test
    void refusesWhatAStoreThatIsAwayCannotWriteDown() {
        away.set(true);

        as(
                "ada",
                () -> assertThatThrownBy(() -> ledger.book("A-1"))
                        .isInstanceOf(ToolRefusedException.class)
                        .hasMessage("Refused by contract: book was not run. Do not retry unchanged."));
        assertThat(ledger.bodies).isZero();
    }

    @Test
    void writesDownReversibleToolsTooButNoneThatOnlyReads() {
        away.set(true);
        Ledger reversible = Ledger.of(EffectClass.REVERSIBLE);
        Ledger reading = Ledger.of(EffectClass.READ_ONLY);

        in(
                session(reversible, "ada"),
                () -> assertThatThrownBy(() -> reversible.book("A-1")).isInstanceOf(ToolRefusedException.class));
        in(session(reading, "ada"), () -> assertThat(reading.book("A-1")).isEqualTo("done"));
    }

    @Test
    void remembersAnUnknownOutcomeThatTheStoreDidNotTake() {
        ledger.body = () -> {
            away.set(true);
            throw new IllegalStateException("no answer");
        };
        as("ada", () -> assertThatThrownBy(() -> ledger.book("A-1")).isInstanceOf(OutcomeUncertainException.class));
        ledger.body = () -> "done";
        away.set(false);

        as("ada", () -> assertThatThrownBy(() -> ledger.book("A-1")).isInstanceOf(ToolRefusedException.class));
        assertThat(Precept.intents().unresolved()).hasSize(1);
        assertThat(ledger.bodies).isOne();
    }

    @Test
    void takesArgumentsWithoutACanonicalFormForOneCall() {
        as("ada", () -> fail(new Object()));

        as("ada", () -> assertThatThrownBy(() -> ledger.book(new Object())).isInstanceOf(ToolRefusedException.class));
    }

    @Test
    void endsWhatAHaltKeptFromStarting() {
        PreceptListener.Subscription halting = Precept.listen(event -> {
            if (event.phase() == PreceptEvent.Phase.INTENT) {
                Current.get().session().latch("just now");
            }
        });
        as(
                "ada",
                () -> assertThatThrownBy(() -> ledger.book("A-1"))
                        .isInstanceOf(dev.precept.runtime.AgentHaltedException.class));
        halting.close();

        as("ada", () -> ledger.book("A-1"));
        assertThat(Precept.intents().unresolved()).isEmpty();
    }

    @Test
    void writesNothingWithoutAStore() {
        registered.close();
        as("ada", () -> fail("A-1"));

        as("ada", () -> ledger.book("A-1"));
        assertThat(ledger.bodies).isEqualTo(2);
    }

    private void fail(Object entry) {
        ledger.body = () -> {
            throw new IllegalStateException("no answer");
        };
        assertThatThrownBy(() -> ledger.book(entry)).isInstanceOf(OutcomeUncertainException.class);
        ledger.body = () -> "done";
    }

    private void as(String subject, Runnable calls) {
        in(session(ledger, subject), calls);
    }

    private LiveSession session(Ledger tool, String subject) {
        return new LiveSession(
                tool.agent, () -> now, new Caller(subject, Authority.STANDARD, Map.of()), SessionBudget.standard());
    }

    private static void in(LiveSession session, Runnable calls) {
        Current.get().open(session);
        try {
            calls.run();
        } finally {
            session.close();
        }
    }

    /** A store, and all of its parts, that can be away. */
    private <T> T mayBeAway(T part, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (away.get()) {
                        throw new StoreUnavailableException("away");
                    }
                    if (method.getName().equals("begin")) {
                        beforeTheStoreAnswers.run();
                    }
                    try {
                        Object answer = method.invoke(part, arguments);
                        Class<?> returned = method.getReturnType();
                        return returned.isInterface() && returned.getPackage().equals(Store.class.getPackage())
                                ? away(answer, returned)
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private <T> T away(Object part, Class<T> type) {
        return mayBeAway(type.cast(part), type);
    }
}
