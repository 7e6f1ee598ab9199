package dev.precept.benchmarks.clause;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Tool;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The rules as contracts. The bodies do next to nothing, so that a call costs what its guard does. */
class Contracted {

    @Fact
    String owner(String orderId) {
        return Orders.owner(orderId);
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Between 1 and 500", require = "amount > 0 && amount <= 500")
    boolean intLimit(int amount) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Above 0 and up to 500", require = "price > 0 && price <= 500")
    boolean decimalLimit(BigDecimal price) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Our orders, our regions", require = "orderId.startsWith('A-') && region in ['DE', 'AT', 'CH']")
    boolean prefixAndList(String orderId, String region) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Cheap cabins", require = "cabin == Cabin.ECONOMY || cabin == Cabin.PREMIUM")
    boolean cabin(Cabin cabin) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Within a day", require = "now - bookedAt <= duration('24h')")
    boolean timeWindow(Instant bookedAt) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Up to 500, but for VIPs", require = "vip || amount <= 500")
    boolean absorption(boolean vip, Integer amount) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Only one's own orders", require = "owner(orderId) == userId")
    boolean fact(String orderId, String userId) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Each between 1 and 500", require = "prices.all(p, p > 0 && p <= 500)")
    boolean hundredInts(List<Long> prices) {
        return true;
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "An order's number", require = "orderId.matches(r'^A-[0-9]{6}$')")
    boolean regex(String orderId) {
        return true;
    }
}
