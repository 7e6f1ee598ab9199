package dev.precept.sample.shop;

import java.math.BigDecimal;

/**
 * Something that a customer bought.
 *
 * @param total what was paid, in USD
 * @param ageDays days since it was delivered
 */
public record Order(String id, String customerId, String item, BigDecimal total, int ageDays) {}
