package dev.precept.sample.shop;

import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/** The shop behind the tools. May be called from any thread. */
public final class Shop {

    private final Map<String, Order> orders;
    private final Map<String, Customer> customers;
    private final Map<String, Ticket> tickets;
    private final Effects effects;
    private final PaymentProvider payments;
    private final Set<String> closed = new HashSet<>();

    Shop(
            Map<String, Order> orders,
            Map<String, Customer> customers,
            Map<String, Ticket> tickets,
            Set<String> badMinutes,
            Consumer<String> witness) {
        this.orders = Map.copyOf(orders);
        this.customers = Map.copyOf(customers);
        this.tickets = Map.copyOf(tickets);
        this.effects = new Effects(witness);
        this.payments = new PaymentProvider(effects, badMinutes);
    }

    /**
     * An order.
     *
     * @throws NoSuchElementException if there is none
     */
    public Order order(String id) {
        return find(orders, id, "order");
    }

    /**
     * A customer.
     *
     * @throws NoSuchElementException if there is none
     */
    public Customer customer(String id) {
        return find(customers, id, "customer");
    }

    /**
     * A ticket.
     *
     * @throws NoSuchElementException if there is none
     */
    public Ticket ticket(String id) {
        return find(tickets, id, "ticket");
    }

    /** Whether there is such an order. */
    public boolean hasOrder(String id) {
        return orders.containsKey(id);
    }

    /** Whether there is such a ticket. */
    public boolean hasTicket(String id) {
        return tickets.containsKey(id);
    }

    /** Who pays refunds out. */
    public PaymentProvider payments() {
        return payments;
    }

    /** Sends a mail. */
    public void mail(String to) {
        effects.mailed(to);
    }

    /** Closes an account for good; one that is closed stays closed. */
    public void close(Customer customer) {
        synchronized (closed) {
            if (closed.add(customer.id())) {
                effects.closed(customer);
            }
        }
    }

    /** What happened so far. */
    public Effects.Count effects() {
        return effects.count();
    }

    private static <T> T find(Map<String, T> things, String id, String kind) {
        T thing = things.get(id);
        if (thing == null) {
            throw new NoSuchElementException("there is no such " + kind);
        }
        return thing;
    }
}
