package dev.precept.sample.shop;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pays refunds out. Like every provider it has bad minutes: for some orders the money leaves, and the answer gets lost.
 */
public final class PaymentProvider {

    private final Effects effects;
    private final Set<String> badMinutes;
    private final AtomicInteger numbers = new AtomicInteger();

    PaymentProvider(Effects effects, Set<String> badMinutes) {
        this.effects = effects;
        this.badMinutes = new HashSet<>(badMinutes);
    }

    /**
     * Pays out.
     *
     * @throws IllegalStateException if the provider did not answer: whether it paid is then not known
     */
    public synchronized Refund refund(Order order, BigDecimal amount) {
        effects.refunded(order, amount);
        if (badMinutes.remove(order.id())) {
            throw new IllegalStateException("the payment provider did not answer within 30 seconds");
        }
        return new Refund("R-" + numbers.incrementAndGet(), order.id(), amount);
    }
}
