package dev.precept.runtime.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.ApprovalEntry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ways to use an approval for what was not approved, each beside the call that was, from which it differs in one thing. */
@Timeout(120)
class ApprovalAttacksTest {

    private static final BigDecimal AMOUNT = new BigDecimal("900");

    private final Bank bank = new Bank();
    private final LiveSession session = bank.session("customer");

    private void asked() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
    }

    private void approved() {
        asked();
        bank.approve(bank.anna);
    }

    private void stillWorks() {
        bank.pay(session, "A1", AMOUNT, Bank.ABOVE);
        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void anotherAmountIsAnotherCall() {
        approved();
        assertThat(bank.refusal(session, "A1", new BigDecimal("900.01"), Bank.ABOVE))
                .isNotNull();
        stillWorks();
    }

    @Test
    void anotherTypeIsAnotherCall() {
        approved();
        assertThat(bank.refusal(session, "A1", 900L, Bank.ABOVE)).isNotNull();
        stillWorks();
    }

    @Test
    void accountsBeyondTwoToThe53AreTold() {
        bank.refusal(session, 9_007_199_254_740_993L, AMOUNT, Bank.ABOVE);
        bank.approve(bank.anna);

        assertThat(bank.refusal(session, 9_007_199_254_740_992L, AMOUNT, Bank.ABOVE))
                .isNotNull();
        bank.pay(session, 9_007_199_254_740_993L, AMOUNT, Bank.ABOVE);
        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void anotherSessionIsAskedAnew() {
        approved();
        assertThat(bank.refusal(bank.session("customer"), "A1", AMOUNT, Bank.ABOVE))
                .isNotNull();
        stillWorks();
    }

    @Test
    void anotherSubjectOrGrantInTheSameNamedSessionIsAskedAnew() {
        bank.refusal(bank.session("customer", "g1", "visit"), "A1", AMOUNT, Bank.ABOVE);
        bank.approve(bank.anna);

        assertThat(bank.refusal(bank.session("other", "g1", "visit"), "A1", AMOUNT, Bank.ABOVE))
                .isNotNull();
        assertThat(bank.refusal(bank.session("customer", "g2", "visit"), "A1", AMOUNT, Bank.ABOVE))
                .isNotNull();
        bank.pay(bank.session("customer", "g1", "visit"), "A1", AMOUNT, Bank.ABOVE);
        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void anotherVersionOfTheToolIsAskedAnew() {
        approved();
        bank.hash = "v2";
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isNotNull();
        bank.hash = "v1";
        stillWorks();
    }

    @Test
    void anApprovalEndsWithItsTime() {
        approved();
        bank.now = bank.now.plus(Duration.ofMinutes(60));
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isNotNull();
        bank.now = bank.now.minusSeconds(1);
        stillWorks();
    }

    @Test
    void sixtyFourThreadsUseItOnce() throws Exception {
        approved();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(threads.submit(() -> {
                start.await();
                return bank.refusal(session, "A1", AMOUNT, Bank.ABOVE);
            }));
        }
        start.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void aBlockingRuleIsNotLifted() {
        approved();
        ContractException refused = bank.refusal(session, "A1", AMOUNT, Bank.ABOVE, Bank.BLOCKED);

        assertThat(refused).isNotNull();
        assertThat(refused.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(bank.asked).hasSize(1);
        stillWorks();
    }

    @Test
    void anotherRuleOfTheSameRouteIsNotLifted() {
        approved();
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE, Bank.ALWAYS)).isNotNull();
        assertThat(bank.asked).hasSize(2);
        stillWorks();
    }

    @Test
    void fewerRulesThanWereApprovedAreAnotherQuestion() {
        bank.refusal(session, "A1", AMOUNT, Bank.ABOVE, Bank.ALWAYS);
        bank.approve(bank.anna);

        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isNotNull();
        bank.pay(session, "A1", AMOUNT, Bank.ALWAYS, Bank.ABOVE);
        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void nobodyApprovesHisOwnCall() {
        LiveSession annas = bank.session("anna");
        bank.refusal(annas, "A1", AMOUNT, Bank.ABOVE);

        assertThatThrownBy(() -> bank.approve(bank.anna)).hasMessageContaining("a call of his own");
        asked();
        bank.approve(bank.anna);
        stillWorks();
    }

    @Test
    void theRoleOfTheRouteIsNeeded() {
        asked();
        assertThatThrownBy(() -> bank.approve(bank.lea)).hasMessageContaining("does not have the role");
        assertThatThrownBy(() -> bank.approve(bank.carla)).hasMessageContaining("does not have the role");
        bank.approve(bank.anna);
        stillWorks();
    }

    @Test
    void aUserConfirmsHisOwnCallsOnly() {
        LiveSession carlas = bank.session("carla");
        bank.refusal(carlas, "A1", AMOUNT, Bank.CONFIRMED);
        assertThatThrownBy(() -> bank.approve(bank.anna)).hasMessageContaining("only the session's own user");
        bank.approve(bank.carla);
        bank.pay(carlas, "A1", AMOUNT, Bank.CONFIRMED);
        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void forgedAnswersAreWorthNothing() {
        asked();
        ApprovalRequest request = bank.asked.get(0);
        String good = bank.anna.approves(request, bank.now);
        String claims = request.claims(true, bank.anna.issuer(), "anna", bank.now);
        List<String> forged = List.of(
                // signed by somebody else under her name
                bank.stranger.signs(
                        "{\"alg\":\"EdDSA\",\"typ\":\"precept-approval+jwt\",\"kid\":\"anna-key\"}", claims),
                bank.stranger.signs(claims),
                // by another approver in her name
                bank.lea.signs(claims),
                // unsigned, of another algorithm, with an extension, of another type
                bank.anna.signs("{\"alg\":\"none\",\"typ\":\"precept-approval+jwt\",\"kid\":\"anna-key\"}", claims),
                bank.anna.signs("{\"alg\":\"HS256\",\"typ\":\"precept-approval+jwt\",\"kid\":\"anna-key\"}", claims),
                bank.anna.signs("{\"alg\":\"ES256\",\"typ\":\"precept-approval+jwt\",\"kid\":\"anna-key\"}", claims),
                bank.anna.signs(
                        "{\"alg\":\"EdDSA\",\"typ\":\"precept-approval+jwt\",\"kid\":\"anna-key\",\"crit\":[\"x\"]}",
                        claims),
                bank.anna.signs("{\"alg\":\"EdDSA\",\"typ\":\"JWT\",\"kid\":\"anna-key\"}", claims),
                bank.anna.signs("{\"alg\":\"EdDSA\",\"typ\":\"precept-approval+jwt\"}", claims),
                // says something twice, something else, nothing
                bank.anna.signs(claims.replace("{", "{\"decision\":\"deny\",")),
                bank.anna.signs(claims.replace("approve\"", "yes\"")),
                bank.anna.signs(claims.replace(request.digest(), "0".repeat(64))),
                bank.anna.signs(claims.replace(request.id(), "0".repeat(32))),
                bank.anna.signs(claims.replace(",\"iat\"", ",\"at\"")),
                bank.anna.signs(request.claims(true, bank.anna.issuer(), "anna", bank.now.plusSeconds(3600))),
                bank.anna.signs(request.claims(true, "https://elsewhere.example.com", "anna", bank.now)),
                bank.anna.signs("{}"),
                // tampered, cut, oversized
                good.substring(0, good.length() - 4) + "AAAA",
                good.substring(0, good.lastIndexOf('.') + 1),
                good.replaceFirst("\\.", ".e30"),
                bank.anna.signs(claims.replace("{", "{\"note\":\"" + "x".repeat(20_000) + "\",")),
                "",
                "..");

        for (String text : forged) {
            assertThatThrownBy(() -> bank.desk.answer(request.id(), text))
                    .as(text)
                    .isInstanceOf(AnswerRefusedException.class);
        }
        bank.desk.answer(request.id(), good);
        stillWorks();
    }

    @Test
    void anAnswerToOneQuestionAnswersNoOther() {
        asked();
        bank.refusal(session, "A2", AMOUNT, Bank.ABOVE);
        ApprovalRequest first = bank.asked.get(0);

        assertThatThrownBy(() -> bank.desk.answer(bank.asked.get(1).id(), bank.anna.approves(first, bank.now)))
                .isInstanceOf(AnswerRefusedException.class);
        bank.desk.answer(first.id(), bank.anna.approves(first, bank.now));
        stillWorks();
    }

    @Test
    void aRowWrittenIntoTheStoreByHandProvesNothing() {
        asked();
        ApprovalEntry real = bank.store.approvals().find(bank.asked.get(0).id()).orElseThrow();
        ApprovalRequest request = bank.asked.get(0);
        String good = bank.anna.approves(request, bank.now);
        // whoever writes rows has no key of an approver
        write(real, "f1", real.question(), bank.stranger.approves(request, bank.now));
        write(real, "f2", real.question(), "approve");
        // a signature that is good, for another row
        write(real, "f3", real.question(), good);
        write(real, "f4", real.question().replace(real.id(), "f4"), good);
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isNotNull();
        assertThat(bank.effects).hasValue(0);
        // a longer life for a question that was signed with its end in it
        write(real, "f5", real.question(), good);
        bank.now = bank.now.plus(Duration.ofMinutes(61));
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isNotNull();
        assertThat(bank.effects).hasValue(0);

        bank.now = bank.now.minus(Duration.ofMinutes(61));
        bank.desk.answer(real.id(), good);
        stillWorks();
    }

    private void write(ApprovalEntry like, String id, String question, String answer) {
        bank.store
                .approvals()
                .ask(new ApprovalEntry(
                        id,
                        like.session(),
                        like.callDigest(),
                        like.route(),
                        question,
                        like.expires().plus(Duration.ofDays(1)),
                        answer,
                        false));
    }

    @Test
    void aQuestionThatWasChangedInTheStoreDoesNotServeAnotherCall() {
        bank.refusal(session, "A2", AMOUNT, Bank.ABOVE);
        ApprovalEntry real = bank.store.approvals().find(bank.asked.get(0).id()).orElseThrow();
        bank.approve(bank.anna);
        String signed = bank.store.approvals().find(real.id()).orElseThrow().answer();
        asked();
        ApprovalEntry other =
                bank.store.approvals().find(bank.asked.get(1).id()).orElseThrow();
        // the approved question, moved to where the gate looks for the other call
        bank.store
                .approvals()
                .ask(new ApprovalEntry(
                        "moved",
                        other.session(),
                        other.callDigest(),
                        other.route(),
                        real.question(),
                        real.expires(),
                        signed,
                        false));

        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isNotNull();
        bank.pay(session, "A2", AMOUNT, Bank.ABOVE);
        assertThat(bank.effects).hasValue(1);
    }

    @Test
    void anApproverWhoIsNoneAnyMoreHasApprovedNothing() {
        approved();
        Approvers others = Approvers.jwks(Signer.set(bank.lea))
                .approver(bank.lea.key(), bank.lea.issuer(), "lea", "approvers")
                .build();
        session.desk(new ApprovalDesk(bank.store, others, route -> bank.handler));
        assertThat(bank.refusal(session, "A1", AMOUNT, Bank.ABOVE)).isNotNull();
        session.desk(bank.desk);
        stillWorks();
    }

    @Test
    void textThatIsNoTextIsNotAskedAbout() {
        assertThat(bank.refusal(session, "\ud83d", AMOUNT, Bank.ABOVE)).hasMessageContaining("Nobody can be asked");
        assertThat(bank.asked).isEmpty();
        asked();
        assertThat(bank.asked).hasSize(1);
    }

    @Test
    void whatHidesInAnArgumentIsShown() {
        bank.refusal(session, "A1\u202E\u200B\u0000", AMOUNT, Bank.ABOVE);

        assertThat(bank.asked.get(0).shown())
                .contains("\"account\": \"A1<U+202E><U+200B>\\u0000\"")
                .contains("\"decimal\": \"900\"")
                .doesNotContain("\u202E");
    }
}
