package dev.precept.sample.shop;

import java.math.BigDecimal;

/** Money that went back, in USD. */
public record Refund(String id, String orderId, BigDecimal amount) {}
