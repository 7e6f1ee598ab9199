package dev.precept.runtime.store;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A share that was taken out of an account.
 *
 * @param id its name in the store
 * @param account whose it is
 * @param amount what it adds
 * @param at when, by the store's time
 */
public record Reservation(String id, Spend.Account account, BigDecimal amount, Instant at) {}
