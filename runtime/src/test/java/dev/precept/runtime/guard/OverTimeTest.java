package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.Each;
import dev.precept.Per;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Stores;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A limit that outlives sessions, at its gate. */
class OverTimeTest {

    private final List<PreceptEvent> events = new ArrayList<>();
    private final PreceptListener.Subscription listening = Precept.listen(events::add);
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final MemoryStore store = new MemoryStore(() -> now);
    private final PreceptListener.Subscription registered = Stores.register(store);

    @AfterEach
    void close() {
        registered.close();
        listening.close();
    }

    private static void in(LiveSession session, Runnable calls) {
        session.wrap(calls).run();
    }

    private void refuses(LiveSession session, Runnable call, String reason) {
        events.clear();
        assertThatThrownBy(() -> in(session, call)).isInstanceOf(ToolRefusedException.class);
        PreceptEvent refusal = events.stream()
                .filter(event -> event.phase() == PreceptEvent.Phase.REFUSAL)
                .findFirst()
                .orElseThrow();
        assertThat(refusal.toString()).contains(reason);
    }

    @Test
    void holdsOverTheSessionsOfOneSubject() {
        Till till = Till.calls(2, Per.DAY, Each.SUBJECT);
        in(Till.session("ann"), till::pay);
        in(Till.session("ann"), till::pay);

        refuses(Till.session("ann"), till::pay, "the budget is used up");
        assertThat(till.effects).hasValue(2);
    }

    @Test
    void countsEachSubjectOnItsOwn() {
        Till till = Till.calls(1, Per.DAY, Each.SUBJECT);
        in(Till.session("ann"), till::pay);

        in(Till.session("bob"), till::pay);
        assertThat(till.effects).hasValue(2);
    }

    @Test
    void tellsSubjectsOfTwoIssuersApart() {
        Till till = Till.calls(1, Per.DAY, Each.SUBJECT);
        in(Till.session(Till.AGENT, "a", "b c"), till::pay);

        in(Till.session(Till.AGENT, "a b", "c"), till::pay);
        assertThat(till.effects).hasValue(2);
    }

    @Test
    void countsAllSubjectsOfAnAgentTogether() {
        Till till = Till.calls(1, Per.DAY, Each.AGENT);
        in(Till.session("ann"), till::pay);

        refuses(Till.session("bob"), till::pay, "the budget is used up");
    }

    @Test
    void countsAnotherAgentOnItsOwn() {
        Till till = Till.calls(1, Per.DAY, Each.AGENT);
        in(Till.session("ann"), till::pay);

        in(Till.session(Till.agent("other"), "https://login.example.com", "ann"), till::pay);
        assertThat(till.effects).hasValue(2);
    }

    @Test
    void allowsAgainWhenTheWindowHasPassed() {
        Till till = Till.calls(1, Per.HOUR, Each.SUBJECT);
        in(Till.session("ann"), till::pay);
        now = now.plus(Duration.ofMinutes(59));
        refuses(Till.session("ann"), till::pay, "the budget is used up");

        now = now.plus(Duration.ofMinutes(1));
        in(Till.session("ann"), till::pay);
        assertThat(till.effects).hasValue(2);
    }

    @Test
    void addsUpExactly() {
        Till till = Till.sum("0.3", Per.DAY, Each.SUBJECT);
        in(Till.session("ann"), () -> till.pay(new BigDecimal("0.1"), null));
        in(Till.session("ann"), () -> till.pay(new BigDecimal("0.2"), null));

        refuses(
                Till.session("ann"),
                () -> till.pay(new BigDecimal("0.000000000000000000001"), null),
                "the budget is used up");
    }

    @Test
    void dividesByValuesThatDifferBeyondTheReachOfADouble() {
        Till till = Till.calls(1, Per.DAY, Each.SUBJECT);
        in(Till.session("ann"), () -> till.pay(null, 9007199254740992L));

        in(Till.session("ann"), () -> till.pay(null, 9007199254740993L));
        refuses(
                Till.session("ann"),
                () -> till.pay(null, new BigDecimal("9007199254740992.0")),
                "the budget is used up");
    }

    @Test
    void refusesASummandThatGivesBack() {
        Till till = Till.sum("500", Per.DAY, Each.SUBJECT);

        refuses(Till.session("ann"), () -> till.pay(new BigDecimal("-1"), null), "the summand is negative");
    }

    @Test
    void refusesASummandThatIsNoNumber() {
        Till till = Till.sum("500", Per.DAY, Each.SUBJECT);

        refuses(
                Till.session("ann"),
                () -> till.pay(new Unevaluable("amount", "the number is not finite"), null),
                "the number is not finite");
    }

    @Test
    void refusesASummandThatNoSumCouldBeWrittenOutWith() {
        Till till = Till.sum("500", Per.DAY, Each.SUBJECT);

        refuses(Till.session("ann"), () -> till.pay(new BigDecimal("1e-999999999"), null), "too many digits");
    }

    @Test
    void refusesAnAnonymousSession() {
        refuses(new LiveSession(Till.AGENT), Till.calls(1, Per.DAY, Each.SUBJECT)::pay, "this one is anonymous");
    }

    @Test
    void letsAnAnonymousSessionUseTheAccountOfItsAgent() {
        Till till = Till.calls(1, Per.DAY, Each.AGENT);

        in(new LiveSession(Till.AGENT), till::pay);
        assertThat(till.effects).hasValue(1);
    }

    @Test
    void refusesWithoutAStore() {
        registered.close();

        refuses(Till.session("ann"), Till.calls(1, Per.DAY, Each.SUBJECT)::pay, "none is registered");
    }

    @Test
    void refusesWhenTheStoreGivesNoAnswer() {
        store.close();

        refuses(Till.session("ann"), Till.calls(1, Per.DAY, Each.SUBJECT)::pay, "the store gave no answer");
    }

    @Test
    void startsNoBodyWhenTheStoreDoesNotKeepWhatIsTaken() {
        Till till = Till.calls(1, Per.DAY, Each.SUBJECT);
        registered.close();
        LosingStore losing = new LosingStore();
        losing.lost = true;
        PreceptListener.Subscription other = Stores.register(losing);

        refuses(Till.session("ann"), till::pay, "the store did not keep what the call takes");
        other.close();
        assertThat(till.effects).hasValue(0);
    }

    @Test
    void givesBackWhatARefusedCallReserved() {
        refuses(Till.session("ann"), Till.refusing(1)::pay, "");

        Till till = Till.calls(1, Per.DAY, Each.SUBJECT);
        in(Till.session("ann"), till::pay);
        assertThat(till.effects).hasValue(1);
    }

    @Test
    void doesNotConcernTheApplication() {
        Till till = Till.calls(1, Per.DAY, Each.SUBJECT);

        Precept.asApplication("nightly batch", () -> {
            till.pay();
            till.pay();
        });
        assertThat(till.effects).hasValue(2);
    }

    @Test
    void refusesCodeWithoutASession() {
        assertThatThrownBy(Till.calls(1, Per.DAY, Each.SUBJECT)::pay).isInstanceOf(ToolRefusedException.class);
    }
}
