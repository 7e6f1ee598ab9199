package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.EffectClass;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Exclusion;
import dev.precept.runtime.contract.FailureRule;
import dev.precept.runtime.contract.LimitRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Withheld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A refund desk as generated and woven code would make it, written by hand: the runtime is tested without the compiler
 * and without the agent.
 */
public final class Desk {

    static final ToolGate REFUND = ToolGate.of(ToolContract.of("shop.Desk", "refund", "(…)V", "refund")
            .effect(EffectClass.IRREVERSIBLE, false)
            .parameters("orderId", "amount")
            .invariant("positive", "A refund is a positive amount", Action.BLOCK, "")
            .invariant("approved", "No refund above 500 USD without approval", Action.ESCALATE, "approvers")
            .invariant("total", "Not more than 500 in all", Action.ESCALATE, "approvers")
            .sum("shop.Desk#total", "500", -1)
            .invariant("never-9999", "Never 9999", Action.HALT, "")
            .invariant("booked", "The booking is confirmed", Action.BLOCK, "")
            .outOfScope("disputes", "Disputes above 1000 USD", "billing", "")
            .onFailure(Condition.TOOL_FAILURE, Action.ESCALATE, "payments-oncall", "")
            .build());

    public static final AgentModel AGENT = new AgentModel(
            "shop.Agent",
            "support",
            "1",
            Set.of("shop.Desk"),
            Set.of(),
            List.of(new Withheld(
                    new Rule("no-accounts", "Never changes an account", Rule.Kind.INVARIANT, Action.HALT, "", ""),
                    "*Account")),
            Set.of("approvers", "human"),
            List.of(new Exclusion("Closing an account", "human", "", List.of("close my account"))),
            List.of(new Rule("calls", "At most 20 calls", Rule.Kind.INVARIANT, Action.HALT, "", "")),
            List.of(new LimitRule(0, "shop.Agent#calls", 20, null)),
            Map.of(
                    Condition.AMBIGUOUS_REQUEST, new FailureRule(Action.CLARIFY_ONCE, "human", ""),
                    Condition.TOOL_FAILURE, new FailureRule(Action.HALT, "human", "")));

    /** What the body does; thrown exceptions are the provider's. */
    public Runnable body = this::take;

    /** How often the body ran. */
    public int effects;

    boolean booked = true;

    private void take() {
        synchronized (this) { // Tests of many threads count on every one.
            effects++;
        }
    }

    /** The method as the weaver leaves it. */
    public void refund(String orderId, @Nullable BigDecimal amount) {
        CallFrame frame;
        try {
            frame = enter(orderId, amount);
        } catch (Throwable thrown) {
            throw GuardFaults.onEnter("refund", thrown);
        }
        try {
            body.run();
        } catch (Throwable thrown) {
            throw sneaky(REFUND.fail(frame, thrown));
        }
        try {
            REFUND.complete(frame, Breach.unless(null, 4, Truth.of(booked)));
        } catch (Throwable thrown) {
            throw GuardFaults.onLeave("refund", frame, thrown);
        }
    }

    private static CallFrame enter(String orderId, @Nullable BigDecimal amount) {
        CallFrame frame = REFUND.open();
        Breach breach = null;
        breach = Breach.ifExcluded(breach, 5, compare(amount, "amount > 1000", 1000, 1));
        breach = Breach.unless(breach, 0, compare(amount, "amount > 0", 0, 1));
        breach = Breach.unless(breach, 1, Truth.not(compare(amount, "amount <= 500", 500, 1)));
        breach = Breach.unless(breach, 3, Truth.not(compare(amount, "amount != 9999", 9999, 0)));
        breach = REFUND.reserve(
                frame, 0, breach, amount == null ? new Unevaluable("amount", "amount is null") : amount, orderId);
        REFUND.start(frame, breach);
        return frame;
    }

    private static Truth compare(@Nullable BigDecimal amount, String part, int bound, int sign) {
        return amount == null
                ? new Unevaluable(part, "amount is null")
                : Truth.of(amount.compareTo(BigDecimal.valueOf(bound)) == sign);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
