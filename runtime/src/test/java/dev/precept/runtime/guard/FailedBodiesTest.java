package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.RateLimitException;
import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.EffectClass;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.contract.FailureRule;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // what is registered is only there
class FailedBodiesTest {

    private static final FailureRule ONCALL = new FailureRule(Action.ESCALATE, "oncall", "");
    private static final FailureRule OPS = new FailureRule(Action.ESCALATE, "ops", "We are busy.");

    private final List<PreceptEvent> events = new ArrayList<>();
    private final PreceptListener.Subscription listening = Precept.listen(events::add);

    @AfterEach
    void close() {
        listening.close();
        LiveSession session = Current.get().session();
        if (session != null) {
            session.close();
        }
    }

    private Ledger ledger(Map<Condition, FailureRule> ofTool, FailureRule privateData) {
        Ledger ledger = new Ledger(
                EffectClass.IRREVERSIBLE,
                ofTool,
                Map.of(
                        Condition.TOOL_FAILURE, ONCALL,
                        Condition.PII_DETECTED, privateData,
                        Condition.BUDGET_EXCEEDED, new FailureRule(Action.HALT, "", "")));
        Current.get().open(new LiveSession(ledger.agent));
        return ledger;
    }

    private Ledger ledger() {
        return ledger(Map.of(), new FailureRule(Action.FLAG_AND_REDACT, "", ""));
    }

    @Test
    void saysThatABodyWasLate() {
        Ledger ledger = ledger();
        ledger.body = () -> {
            throw new UncheckedIOException(new SocketTimeoutException("10.0.0.7"));
        };

        assertThatThrownBy(() -> ledger.book("A"))
                .isInstanceOf(OutcomeUncertainException.class)
                .hasMessage(
                        "Outcome uncertain: book did not answer in time, and what it did is not known. A person (oncall)"
                                + " takes over. Do not call it again and do not assume what it did.");
    }

    @Test
    void answersARateLimitWithTheToolsOwnAnswerToAUsedUpBudget() {
        Ledger ledger = ledger(Map.of(Condition.BUDGET_EXCEEDED, OPS), new FailureRule(Action.FLAG_AND_REDACT, "", ""));
        ledger.body = () -> {
            throw new RateLimitException("slow down");
        };

        assertThatThrownBy(() -> ledger.book("A"))
                .hasMessage(
                        "Outcome uncertain: book was turned away, because there were too many calls, and what it did is"
                                + " not known. A person (ops) takes over. Tell the customer: We are busy. Do not call it again and do"
                                + " not assume what it did.");
        assertThat(session().halted()).isFalse();
    }

    @Test
    void doesNotEndASessionForARateLimitThatOnlyTheAgentAnswers() {
        Ledger ledger = ledger();
        ledger.body = () -> {
            throw new RateLimitException("slow down");
        };

        assertThatThrownBy(() -> ledger.book("A"))
                .isInstanceOf(OutcomeUncertainException.class)
                .hasMessageContaining("A person (oncall) takes over.");
        assertThat(session().halted()).isFalse();
    }

    @Test
    void removesPrivateDataFromWhatTheModelReads() {
        Ledger ledger = ledger();
        ledger.body = () -> "Ada, ada@example.org, pays with 4111 1111 1111 1111.";

        assertThat(ledger.book("A")).isEqualTo("Ada, [e-mail address removed], pays with [payment card removed].");
        assertThat(events)
                .filteredOn(event -> event.phase() == PreceptEvent.Phase.PRIVATE_DATA)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.verdict()).isEqualTo(Verdict.REDACT);
                    assertThat(event.detail()).isEqualTo("removed: e-mail address, payment card");
                });
    }

    @Test
    void withholdsAResultWithPrivateDataWhereAPersonTakesOver() {
        Ledger ledger = ledger(Map.of(), ONCALL);
        ledger.body = () -> "ada@example.org";

        assertThatThrownBy(() -> ledger.book("A"))
                .isInstanceOf(OutcomeUncertainException.class)
                .hasMessage(
                        "Withheld by contract: book ran, and its result may not be read here, because of private data. A"
                                + " person (oncall) takes over. Do not call it again.");
        assertThatThrownBy(() -> ledger.book("B")).isInstanceOf(ContractException.class);
        assertThat(ledger.bodies).isOne();
    }

    @Test
    void endsTheSessionForPrivateDataWhereTheContractSaysSo() {
        Ledger ledger = ledger(
                Map.of(Condition.PII_DETECTED, new FailureRule(Action.HALT, "", "")),
                new FailureRule(Action.FLAG_AND_REDACT, "", ""));
        ledger.body = () -> "ada@example.org";

        assertThatThrownBy(() -> ledger.book("A")).isInstanceOf(AgentHaltedException.class);
        assertThat(session().halted()).isTrue();
    }

    @Test
    void withholdsAResultOfWhichNobodyKnows() {
        Ledger ledger = ledger();
        PreceptListener.Subscription detector = Precept.sensitiveData(text -> {
            throw new java.io.IOException("no model");
        });
        try {
            assertThatThrownBy(() -> ledger.book("A"))
                    .isInstanceOf(OutcomeUncertainException.class)
                    .hasMessageStartingWith("Withheld by contract");
        } finally {
            detector.close();
        }
    }

    @Test
    void leavesTextsOfCodeAloneAndNull() {
        Ledger ledger = ledger();
        ledger.body = () -> null;
        assertThat(ledger.book("A")).isNull();
        session().close();
        ledger.body = () -> "ada@example.org";

        assertThat(ledger.book("A")).isEqualTo("ada@example.org");
    }

    private static LiveSession session() {
        LiveSession session = Current.get().session();
        if (session == null) {
            throw new AssertionError("there is no session");
        }
        return session;
    }
}
