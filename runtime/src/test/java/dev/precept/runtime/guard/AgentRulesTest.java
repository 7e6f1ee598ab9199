package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.Action;
import dev.precept.EffectClass;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.LimitRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent's own clauses, which its generated contract class would judge, at the gate of a tool. */
class AgentRulesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final List<Rule> RULES = List.of(
            rule("hours", "Only in office hours", Action.BLOCK, ""),
            rule("twice", "At most two calls", Action.ESCALATE, "human"),
            rule("never-audit", "Never audits", Action.HALT, ""),
            rule("budget", "At most three", Action.ESCALATE, "boss"));

    private final Desk desk = new Desk();
    private final List<String> judged = new ArrayList<>();
    private Truth hours = Truth.TRUE;
    private Instant clock = NOON;
    private final LiveSession session = new LiveSession(agent(this::judge), () -> clock);

    AgentRulesTest() {
        Current.get().open(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private @Nullable Breach judge(CallFrame frame, String tool) {
        judged.add(tool + " at " + frame.now());
        LiveSession calling = frame.session();
        Breach breach = Breach.unless(null, 0, hours);
        breach = Breach.unless(breach, 1, Truth.of(calling != null && calling.calls() < 2));
        return Breach.unless(breach, 2, Truth.of(!tool.equals("audit")));
    }

    @Test
    void runsTheBodyOnceWhenTheAgentsRulesHoldToo() {
        desk.refund("A1", BigDecimal.ONE);

        assertThat(desk.effects).isOne();
        assertThat(judged).containsExactly("refund at " + NOON);
    }

    @Test
    void refusesWhatARuleOfTheAgentForbids() {
        hours = Truth.FALSE;

        ContractException refused = refused("1");

        assertThat(refused).isInstanceOf(ToolRefusedException.class);
        assertThat(refused.rules()).containsExactly("hours");
        assertThat(refused.getMessage())
                .isEqualTo(
                        "Refused by contract: refund was not run. Rule: Only in office hours. Do not retry unchanged.");
        assertThat(desk.effects).isZero();
    }

    @Test
    void namesEveryBrokenRuleOfTheAgentAndOfTheTool() {
        hours = Truth.FALSE;

        ContractException refused = refused("-1");

        assertThat(refused.rules()).containsExactly("hours", "positive", "total");
        assertThat(desk.effects).isZero();
    }

    @Test
    void letsTheStrictestVerdictOfBothWin() {
        desk.refund("A1", BigDecimal.ONE);
        desk.refund("A2", BigDecimal.ONE);

        ContractException asked = refused("1");
        assertThat(asked).isInstanceOf(ApprovalPendingException.class);
        assertThat(asked.routes()).containsExactly("human");
        assertThat(refused("-1").verdict()).isEqualTo(Verdict.BLOCK);
        hours = Truth.FALSE;
        assertThat(refused("1").verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(desk.effects).isEqualTo(2);
    }

    @Test
    void namesAUsedUpBudgetBesideWhatElseIsBroken() {
        ToolGate gate = gate("look");
        for (int i = 0; i < 3; i++) {
            session.budgets().reserve("shop.Agent#budget", "", 3, null, BigDecimal.ZERO);
        }

        assertThat(catchThrowableOfType(ContractException.class, () -> gate.start(gate.open(), null))
                        .rules())
                .containsExactly("budget");
        hours = Truth.FALSE;
        assertThat(refused("-1").rules()).containsExactly("hours", "budget", "positive", "total");
    }

    @Test
    void blocksWhereARuleOfTheAgentCannotBeJudged() {
        hours = new Unevaluable("caller.claims.team", "there is no team");

        assertThat(refused("1")).isInstanceOf(ToolRefusedException.class);
        assertThat(session.halted()).isFalse();
    }

    @Test
    void endsTheSessionWhereARuleOfTheAgentSaysSo() {
        ToolGate gate = gate("audit");

        assertThat(catchThrowableOfType(AgentHaltedException.class, () -> gate.start(gate.open(), null)))
                .isNotNull();
        assertThat(session.halted()).isTrue();
    }

    @Test
    void givesBackWhatTheToolReserved() {
        hours = Truth.FALSE;
        refused("500");
        hours = Truth.TRUE;

        desk.refund("A1", new BigDecimal("500"));

        assertThat(desk.effects).isOne();
    }

    @Test
    void judgesTheToolAtTheSameTimeAsTheAgent() {
        ToolGate gate = gate("look");
        CallFrame frame = gate.open();
        clock = NOON.plusSeconds(60);

        assertThat(frame.now()).isEqualTo(NOON);
        gate.start(frame, null);
        assertThat(frame.now()).isEqualTo(clock);
        gate.complete(frame, null);
    }

    @Test
    void leavesWhatABodyCallsToTheRulesOfTheToolThatIsCalled() {
        ToolGate outer = gate("look");
        desk.refund("A1", BigDecimal.ONE);
        CallFrame frame = outer.open();
        outer.start(frame, null);
        assertThat(session.calls()).isEqualTo(2);

        assertThatCode(() -> desk.refund("A2", BigDecimal.ONE)).doesNotThrowAnyException();

        outer.complete(frame, null);
        assertThat(judged).containsExactly("refund at " + NOON, "look at " + NOON);
        assertThat(refused("1").rules()).containsExactly("twice");
    }

    @Test
    void concernsNoCallOfCode() {
        hours = Truth.FALSE;

        Precept.asApplication("a batch job", () -> desk.refund("A1", BigDecimal.ONE));
        session.close();
        ToolGate gate = gate("look");
        gate.start(gate.open(), null);

        assertThat(desk.effects).isOne();
        assertThat(judged).isEmpty();
    }

    @Test
    void refusesWhereTheClausesThemselvesFail() {
        session.close();
        try (LiveSession broken = new LiveSession(agent((frame, tool) -> {
            throw new IllegalStateException("a bug");
        }))) {
            Current.get().open(broken);

            assertThat(refused("1").getMessage()).contains("Its contract could not be judged");
            assertThat(desk.effects).isZero();
        }
    }

    @Test
    void asksNothingOfAContractThatWasGeneratedWithoutClauses() {
        assertThat(Desk.AGENT.clauses().judge(CallFrame.watchedCode(), "refund"))
                .isNull();
    }

    @Test
    void keepsAnUncertainOutcomeApartFromTheAgentsRules() {
        desk.booked = false;

        OutcomeUncertainException uncertain =
                catchThrowableOfType(OutcomeUncertainException.class, () -> desk.refund("A1", BigDecimal.ONE));

        assertThat(uncertain.rules()).containsExactly("booked");
    }

    private ContractException refused(String amount) {
        ContractException refused =
                catchThrowableOfType(ContractException.class, () -> desk.refund("A9", new BigDecimal(amount)));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static ToolGate gate(String tool) {
        return ToolGate.of(ToolContract.of("shop.Desk", tool, "()V", tool)
                .effect(EffectClass.READ_ONLY, false)
                .build());
    }

    private static Rule rule(String id, String text, Action otherwise, String route) {
        return new Rule(id, text, Rule.Kind.INVARIANT, otherwise, route, "");
    }

    private static AgentModel agent(AgentClauses clauses) {
        return new AgentModel(
                "shop.Agent",
                "support",
                "1",
                Set.of("shop.Desk"),
                Set.of(),
                List.of(),
                Set.of("human"),
                List.of(),
                RULES,
                List.of(new LimitRule(3, "shop.Agent#budget", 3, null)),
                Map.of(),
                clauses);
    }
}
