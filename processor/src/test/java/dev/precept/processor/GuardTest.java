package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.ToolRefusedException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Generated guards do what their contracts say, on the real runtime and without an agent. */
class GuardTest {

    private static final Compiled SHOP = Compiled.of(Fixture.HEAD + """
                    @Invariant(rule = "A weekday", enforcedBy = Weekday.class, otherwise = ESCALATE, route = "people")
                    public class RefundTools {
                        public int asked;
                        @Fact int age(String orderId) throws java.io.IOException {
                            asked++;
                            if (orderId.equals("lost")) {
                                throw new java.io.IOException();
                            }
                            return orderId.length();
                        }
                        @Tool("Refund an order")
                        @Effect(IRREVERSIBLE)
                        @Exclusive("orderId")
                        @Invariant(rule = "A refund is positive", require = "amount > 0")
                        @Invariant(rule = "No refund above 500", require = "amount <= 500", otherwise = ESCALATE, route = "people")
                        @Invariant(rule = "A young order", require = {"age < 30", "age(orderId) > 0"})
                        @Invariant(rule = "A receipt comes back", ensure = {"result != null", "result == orderId"})
                        @OutOfScope(value = "Disputes", when = "amount > 1000", route = "disputes")
                        public String issueRefund(String orderId, BigDecimal amount) { return orderId; }
                    }
                    """, Fixture.HEAD + """
                    class Weekday implements Enforcer {
                        public boolean permits(ProposedCall call) { return !call.argument("orderId").equals("sunday"); }
                    }
                    """);

    private final Loaded loaded = new Loaded(SHOP.succeeds().generated());
    private final Object tools;

    GuardTest() throws ReflectiveOperationException {
        tools = loaded.type("shop.RefundTools").getConstructor().newInstance();
    }

    @Test
    void letsACallThroughThatKeepsEveryRule() {
        assertThatCode(() -> enter("A-1", "500")).doesNotThrowAnyException();
    }

    @Test
    void refusesACallAndNamesTheRule() {
        assertThat(refusal("A-1", "-1").rules()).containsExactly("a-refund-is-positive");
    }

    @Test
    void namesEveryBrokenRuleAndTheStrictestWins() {
        ContractException refusal = refusal("sunday", "1001");

        assertThat(refusal.rules()).containsExactlyInAnyOrder("disputes", "no-refund-above-500", "a-weekday");
        assertThat(refusal).isInstanceOf(ToolRefusedException.class);
    }

    @Test
    void refusesWhenAClauseCannotBeEvaluated() {
        assertThat(refusal("A-1", null).rules())
                .containsExactlyInAnyOrder("disputes", "a-refund-is-positive", "no-refund-above-500");
    }

    @Test
    void refusesWhenAFactFailsEvenWithACheckedException() {
        assertThat(refusal("lost", "1").rules()).containsExactly("a-young-order");
    }

    @Test
    void asksAFactOnceForAllClausesOfAJudgement() throws Throwable {
        enter("A-1", "1");

        assertThat(tools.getClass().getField("asked").getInt(tools)).isEqualTo(1);
    }

    @Test
    void asksAFactThatFailedOnce() throws Throwable {
        refusal("lost", "1");

        assertThat(tools.getClass().getField("asked").getInt(tools)).isEqualTo(1);
    }

    @Test
    void asksAnEnforcer() {
        assertThat(refusal("sunday", "1").rules()).containsExactly("a-weekday");
    }

    @Test
    void returnsTheResultThatKeepsItsPromise() throws Throwable {
        assertThat(leave("A-1", "A-1")).isEqualTo("A-1");
    }

    @Test
    void withholdsAResultThatBreaksItsPromise() {
        assertThatExceptionOfType(OutcomeUncertainException.class)
                .isThrownBy(() -> leave("A-1", "A-2"))
                .satisfies(uncertain -> assertThat(uncertain.rules()).containsExactly("a-receipt-comes-back"));
    }

    private ContractException refusal(String orderId, @Nullable String amount) {
        ContractException refusal = catchThrowableOfType(ContractException.class, () -> enter(orderId, amount));
        assertThat(refusal).isNotInstanceOf(AgentHaltedException.class);
        return refusal;
    }

    private Object enter(String orderId, @Nullable String amount) throws Throwable {
        Method enter = loaded.guard("shop.RefundToolsPreceptGuard", "issueRefund_enter");
        return Loaded.call(enter, tools, orderId, amount == null ? null : new BigDecimal(amount));
    }

    private @Nullable Object leave(String orderId, String result) throws Throwable {
        Object frame = enter(orderId, "1");
        Method leave = loaded.guard("shop.RefundToolsPreceptGuard", "issueRefund_leave");
        return Loaded.call(leave, frame, tools, orderId, BigDecimal.ONE, result);
    }
}
