package dev.precept.testkit.shop;

import java.math.BigDecimal;

/** An order of the shop. */
public record Order(String customer, int ageDays, BigDecimal paid) {}
