package dev.precept.airline.desk;

import java.math.BigDecimal;

/** An amount in USD, and the way of paying in the customer's profile that it is taken from. */
public record Payment(String paymentId, BigDecimal amount) {}
