package dev.precept.runtime.session;

import dev.precept.runtime.SessionBudget;
import dev.precept.runtime.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a session has used of its budget. A method that takes something says whether it was there, in one step, so that two
 * calls at the same time cannot both take the last; its answer is null, or in words for people what is used up.
 */
final class Meter {

    private static final String UNKNOWN = ", as far as anybody knows: the provider or the prices did not say";

    private final SessionBudget budget;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong tokens = new AtomicLong();
    private final AtomicReference<BigDecimal> cost = new AtomicReference<>(BigDecimal.ZERO);
    private final AtomicInteger refusals = new AtomicInteger();
    private final boolean isTimed;
    private final InstantSource wall;
    private final LongSupplier ticks;
    private final Instant until;
    private final long untilTick;

    /** Begins now. Time is measured by two clocks, as for grants: one may be set back, the other stands still in sleep. */
    Meter(SessionBudget budget, InstantSource wall, LongSupplier ticks) {
        this.budget = budget;
        this.wall = wall;
        this.ticks = ticks;
        this.isTimed = budget.time().compareTo(SessionBudget.standard().time()) < 0;
        this.until = isTimed ? wall.instant().plus(budget.time()) : Instant.MAX;
        this.untilTick = isTimed ? ticks.getAsLong() + budget.time().toNanos() : 0;
    }

    long calls() {
        return calls.get();
    }

    /** Takes a body. */
    @Nullable
    String call() {
        return calls.incrementAndGet() <= budget.calls() ? null : "more than " + budget.calls() + " calls";
    }

    /** Takes a proposal. */
    @Nullable
    String step() {
        return steps.incrementAndGet() <= budget.steps() ? null : "more than " + budget.steps() + " steps";
    }

    @Nullable
    String time() {
        return isTimed && (ticks.getAsLong() - untilTick >= 0 || !wall.instant().isBefore(until))
                ? "longer than " + budget.time()
                : null;
    }

    /** Takes a refusal; the last one ends the session. */
    @Nullable
    String refusal() {
        return refusals.incrementAndGet() < budget.refusals() ? null : budget.refusals() + " refusals in one session";
    }

    /** Takes what a model's answer has used; it was used already, so an answer is a finding. */
    @Nullable
    String used(Usage usage) {
        BigDecimal price = usage.cost();
        BigDecimal most = budget.cost();
        if (budget.tokens() < Long.MAX_VALUE
                && tokens.accumulateAndGet(usage.allTokens(), Meter::sum) > budget.tokens()) {
            return "more than " + budget.tokens() + " tokens" + (usage.allTokens() == Long.MAX_VALUE ? UNKNOWN : "");
        }
        if (most == null) {
            return null;
        }
        if (price == null) {
            return "more than a cost of " + most + UNKNOWN;
        }
        return cost.accumulateAndGet(price, BigDecimal::add).compareTo(most) > 0 ? "more than a cost of " + most : null;
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
