package dev.precept.runtime.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a rule.
 *
 * @param rule index of the rule in its contract
 * @param budget name under which a session counts; the same name is the same budget
 * @param calls at most this many calls; negative to count none
 * @param max what the summands may add up to; null to sum none
 */
public record LimitRule(
        int rule, String budget, long calls, @Nullable BigDecimal max) {}
