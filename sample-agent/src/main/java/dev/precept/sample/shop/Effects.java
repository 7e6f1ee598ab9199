package dev.precept.sample.shop;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** What happened to the world, and cannot be taken back: the figures by which every promise is measured. */
public final class Effects {

    /** The figures at one moment. */
    public record Count(int refunds, BigDecimal refunded, int accountsClosed, int mails) {}

    private final Consumer<String> witness;
    private Count count = new Count(0, BigDecimal.ZERO, 0, 0);

    Effects(Consumer<String> witness) {
        this.witness = witness;
    }

    synchronized void refunded(Order order, BigDecimal amount) {
        count = new Count(count.refunds + 1, count.refunded.add(amount), count.accountsClosed, count.mails);
        witness.accept(Money.usd(amount) + " left the till for order " + order.id());
    }

    synchronized void closed(Customer customer) {
        count = new Count(count.refunds, count.refunded, count.accountsClosed + 1, count.mails);
        witness.accept("the account of " + customer.name() + " is closed");
    }

    synchronized void mailed(String to) {
        count = new Count(count.refunds, count.refunded, count.accountsClosed, count.mails + 1);
        witness.accept("a mail is on its way to " + to);
    }

    /** The figures so far. */
    public synchronized Count count() {
        return count;
    }
}
