package dev.precept.runtime.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@SuppressWarnings("try") // a subscription is closed, and never asked
class ApprovalsTest {

    private static final BigDecimal AMOUNT = new BigDecimal("900");

    private final Bank bank = new Bank();
    private final LiveSession session = bank.session("customer");

    @Test
    void asksAndRefusesAsPendingWithoutNamingTheQuestion() {
        var refused = bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);

        assertThat(refused).isInstanceOf(ApprovalPendingException.class);
        assertThat(bank.asked).hasSize(1);
        assertThat(refused.getMessage())
                .contains("Pending: a person (approvers) has to decide")
                .doesNotContain(bank.asked.get(0).id())
                .doesNotContain("A1");
        assertThat(bank.effects).hasValue(0);
    }

    @Test
    void letsTheSameCallThroughOnceItIsApprovedAndOnlyOnce() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        bank.approve(bank.anna);

        bank.pay(session, "A1", AMOUNT, Bank.ABOVE);

        assertThat(bank.effects).hasValue(1);
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isInstanceOf(ApprovalPendingException.class);
        assertThat(bank.asked).hasSize(2);
    }

    @Test
    void asksOnEveryCallWhereTheRuleSaysSo() {
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ALWAYS)).isInstanceOf(ApprovalPendingException.class);
        bank.approve(bank.anna);

        bank.pay(session, "A1", AMOUNT, Bank.ALWAYS);

        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void needsBothRoutesWhereTwoAreNamed() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE, Bank.LEGAL);
        assertThat(bank.asked).extracting(ApprovalRequest::route).containsExactly("approvers", "lawyers");
        bank.desk.answer(bank.asked.get(0).id(), bank.anna.approves(bank.asked.get(0), bank.now));
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE, Bank.LEGAL))
                .isInstanceOf(ApprovalPendingException.class);
        bank.desk.answer(bank.asked.get(1).id(), bank.lea.approves(bank.asked.get(1), bank.now));

        bank.pay(session, "A1", AMOUNT, Bank.ABOVE, Bank.LEGAL);

        assertThat(bank.effects).hasValue(1);
        assertThat(bank.asked).hasSize(2);
    }

    @Test
    void asksOneQuestionOfARouteForAllItsRules() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE, Bank.ALWAYS);

        assertThat(bank.asked).hasSize(1);
        assertThat(bank.asked.get(0).question()).contains("\"above\"").contains("\"always\"");
    }

    @Test
    void doesNotAskTheSameTwiceWhileItIsPending() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);

        assertThat(bank.asked).hasSize(1);
        assertThat(bank.desk.pending()).hasSize(1);
    }

    @Test
    void asksTheUserHimselfWhoConfirms() {
        LiveSession carlas = bank.session("carla");
        assertThat(bank.refusal(carlas, "A1", AMOUNT, Bank.CONFIRMED)).isInstanceOf(ApprovalPendingException.class);
        bank.approve(bank.carla);

        bank.pay(carlas, "A1", AMOUNT, Bank.CONFIRMED);

        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void asksNobodyWhereTheUserHasNoSignedChannel() {
        var refused = bank.refusal(session, "A1", AMOUNT, Bank.CONFIRMED);

        assertThat(refused).isInstanceOf(ToolRefusedException.class).hasMessageContaining("Nobody can be asked");
        assertThat(bank.asked).isEmpty();
    }

    @Test
    void refusesWhatWasDeniedForTheWholeSession() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        deny();

        var refused = bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        bank.now = bank.now.plus(Duration.ofDays(1));
        var later = bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);

        assertThat(refused).isInstanceOf(ToolRefusedException.class).hasMessageContaining("has declined");
        assertThat(later).isInstanceOf(ToolRefusedException.class);
        assertThat(bank.asked).hasSize(1);
    }

    @Test
    void asksNobodyAnyMoreAfterTwoDenials() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        deny();
        assertThat(bank.refusal(session, "A2", AMOUNT, Bank.ABOVE)).isInstanceOf(ApprovalPendingException.class);
        deny();

        assertThat(bank.refusal(session, "A3", AMOUNT, Bank.ABOVE)).isInstanceOf(ToolRefusedException.class);
        assertThat(bank.asked).hasSize(2);
        assertThat(bank.refusal(bank.session("another"), "A3", AMOUNT, Bank.ABOVE))
                .isInstanceOf(ApprovalPendingException.class);
    }

    @Test
    void keepsAtMostThreeQuestionsOpenInASession() {
        for (String account : List.of("A1", "A2", "A3")) {
            assertThat(bank.refusal(session, account, AMOUNT, Bank.ABOVE)).isInstanceOf(ApprovalPendingException.class);
        }

        assertThat(bank.refusal(session, "A4", AMOUNT, Bank.ABOVE)).isInstanceOf(ToolRefusedException.class);
        assertThat(bank.asked).hasSize(3);
        bank.approve(bank.anna);
        assertThat(bank.refusal(session, "A4", AMOUNT, Bank.ABOVE)).isInstanceOf(ApprovalPendingException.class);
    }

    @Test
    void refusesAnAnswerThatComesTooLateToTheApprover() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        bank.now = bank.now.plus(Duration.ofHours(1));

        assertThatThrownBy(() -> bank.approve(bank.anna))
                .isInstanceOf(AnswerRefusedException.class)
                .hasMessageContaining("it has expired");
    }

    @Test
    void takesOneAnswerToAQuestion() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        bank.approve(bank.anna);

        assertThatThrownBy(this::deny).isInstanceOf(AnswerRefusedException.class);
    }

    @Test
    void keepsTheQuestionPendingWhateverTheHandlerDoes() {
        bank.handler = request -> {
            bank.asked.add(request);
            throw new IllegalStateException("the inbox is full");
        };

        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isInstanceOf(ApprovalPendingException.class);
        bank.approve(bank.anna);
        bank.pay(session, "A1", AMOUNT, Bank.ABOVE);
        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void refusesWithinItsDeadlineWhenTheHandlerHangs() {
        CountDownLatch never = new CountDownLatch(1);
        bank.handler = request -> {
            try {
                never.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        };
        long began = System.nanoTime();

        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isInstanceOf(ApprovalPendingException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        never.countDown();
    }

    @Test
    void refusesWhenTheStoreIsGoneBeforeOrAfterTheApproval() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
        bank.approve(bank.anna);
        bank.store.close();

        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isInstanceOf(ToolRefusedException.class);
        assertThat(bank.effects).hasValue(0);
    }

    @Test
    void refusesAsBeforeWhereNobodyCouldApprove() {
        LiveSession alone = new LiveSession(Bank.AGENT);

        assertThat(bank.refusal(alone, "A1", AMOUNT, Bank.ABOVE)).isInstanceOf(ApprovalPendingException.class);
        assertThat(bank.asked).isEmpty();
    }

    @Test
    void goesOnWithASessionThatTheGrantNames() {
        bank.refusal(bank.session("customer", "g1", "visit-7"), "A1", AMOUNT, Bank.ABOVE);
        bank.approve(bank.anna);

        assertThat(bank.refusal(bank.session("customer", "g1", "visit-8"), "A1", AMOUNT, Bank.ABOVE))
                .isInstanceOf(ApprovalPendingException.class);
        bank.pay(bank.session("customer", "g1", "visit-7"), "A1", AMOUNT, Bank.ABOVE);

        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void tellsTheListenersWhoAnsweredAndWhatWasUsed() {
        List<PreceptEvent> heard = new ArrayList<>();
        try (PreceptListener.Subscription listening = Precept.listen(heard::add)) {
            assertThat(listening).isNotNull();
            bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
            bank.approve(bank.anna);
            bank.pay(session, "A1", AMOUNT, Bank.ABOVE);
        }

        assertThat(heard)
                .filteredOn(event -> event.phase() == PreceptEvent.Phase.APPROVAL)
                .extracting(PreceptEvent::detail)
                .containsExactly(
                        bank.asked.get(0).id() + " was approved by anna of " + bank.issuer,
                        "used [" + bank.asked.get(0).id() + "]");
        assertThat(heard)
                .filteredOn(event -> event.verdict() == Verdict.ESCALATE)
                .hasSize(1);
    }

    private void deny() {
        ApprovalRequest request = bank.asked.get(bank.asked.size() - 1);
        bank.desk.answer(request.id(), bank.anna.denies(request, bank.now));
    }
}
