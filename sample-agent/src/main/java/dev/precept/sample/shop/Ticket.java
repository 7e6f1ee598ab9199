package dev.precept.sample.shop;

/**
 * A conversation with a customer.
 *
 * @param text what arrived by mail; anybody may have written it
 */
public record Ticket(String id, String customerId, String text) {}
