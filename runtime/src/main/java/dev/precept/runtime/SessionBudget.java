package dev.precept.runtime;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one session may use up. When it would use more, it ends with the agent's answer to {@link
 * dev.precept.Condition#BUDGET_EXCEEDED}. A budget comes on top of the contract's limits, which hold as they are: it can only
 * be stricter than they.
 *
 * <pre>{@code
 * Precept.open(SupportAgent.class, SessionBudget.standard().withCalls(40).withTime(Duration.ofMinutes(15)))
 * }</pre>
 *
 * @param calls how many bodies of tools may be started
 * @param steps how many calls the model may propose, refused ones included
 * @param time how long it may last
 * @param tokens how many tokens its models may read and write together, as far as adapters tell {@link AgentSession#used}
 * @param cost what that may cost; null for anything
 * @param refusals with which refusal it ends; {@value #MOST_REFUSALS} at most
 */
public record SessionBudget(
        long calls,
        long steps,
        Duration time,
        long tokens,
        @Nullable BigDecimal cost,
        int refusals) {

    /** After so many refusals a session is going nowhere, or is being probed; a budget may say fewer. */
    public static final int MOST_REFUSALS = 10;

    /** Longer than any session. */
    private static final Duration ANY_TIME = Duration.ofDays(36_500);

    private static final SessionBudget STANDARD =
            new SessionBudget(Long.MAX_VALUE, Long.MAX_VALUE, ANY_TIME, Long.MAX_VALUE, null, MOST_REFUSALS);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException {@code PRE-0762}, if a part is not positive, or there are more refusals than a session
     *     may have
     */
    public SessionBudget {
        require(calls > 0, "calls", calls);
        require(steps > 0, "steps", steps);
        require(!time.isNegative() && !time.isZero(), "time", time);
        require(tokens > 0, "tokens", tokens);
        require(cost == null || cost.signum() > 0, "cost", cost);
        require(refusals > 0 && refusals <= MOST_REFUSALS, "refusals", refusals);
        if (time.compareTo(ANY_TIME) > 0) {
            time = ANY_TIME;
        }
    }

    /** What holds where nobody says anything: the session ends with the tenth refusal. */
    public static SessionBudget standard() {
        return STANDARD;
    }

    /** The same with at most so many started bodies. */
    public SessionBudget withCalls(long most) {
        return new SessionBudget(most, steps, time, tokens, cost, refusals);
    }

    /** The same with at most so many proposed calls. */
    public SessionBudget withSteps(long most) {
        return new SessionBudget(calls, most, time, tokens, cost, refusals);
    }

    /** The same for so long at most. */
    public SessionBudget withTime(Duration longest) {
        return new SessionBudget(calls, steps, longest, tokens, cost, refusals);
    }

    /** The same with at most so many tokens. */
    public SessionBudget withTokens(long most) {
        return new SessionBudget(calls, steps, time, most, cost, refusals);
    }

    /** The same at this cost at most, in the currency of the application's {@link UsagePrices}. */
    public SessionBudget withCost(BigDecimal most) {
        return new SessionBudget(calls, steps, time, tokens, most, refusals);
    }

    /** The same, ending with this refusal. */
    public SessionBudget withRefusals(int last) {
        return new SessionBudget(calls, steps, time, tokens, cost, last);
    }

    /** The stricter one of each part. */
    public SessionBudget and(SessionBudget other) {
        return new SessionBudget(
                Math.min(calls, other.calls),
                Math.min(steps, other.steps),
                time.compareTo(other.time) <= 0 ? time : other.time,
                Math.min(tokens, other.tokens),
                cost == null ? other.cost : other.cost == null ? cost : cost.min(other.cost),
                Math.min(refusals, other.refusals));
    }

    private static void require(boolean possible, String part, @Nullable Object value) {
        if (!possible) {
            throw new IllegalArgumentException("[PRE-0762] A session's budget says " + part + " = " + value
                    + ". Fix: give a positive " + part
                    + (part.equals("refusals") ? " of at most " + MOST_REFUSALS : " or leave it out")
                    + ". See docs/errors/PRE-0762.md");
        }
    }
}
