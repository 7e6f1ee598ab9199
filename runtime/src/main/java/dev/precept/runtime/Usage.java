package dev.precept.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of a model has used, as its provider counts.
 *
 * @param inputTokens tokens of the request; negative if the provider does not say
 * @param outputTokens tokens of the answer; negative if the provider does not say
 * @param cost what both cost, in the currency of the session's budget; null if nobody says
 */
public record Usage(
        long inputTokens, long outputTokens, @Nullable BigDecimal cost) {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    /** Refuses a negative cost, with which a budget would grow. */
    public Usage {
        if (cost != null && cost.signum() < 0) {
            throw new IllegalArgumentException("[PRE-0762] A model's answer cannot cost " + cost
                    + ". Fix: give what it costs, or null if nobody knows. See docs/errors/PRE-0762.md");
        }
    }

    /** An answer of which nobody says what it used. */
    public static Usage unknown() {
        return new Usage(-1, -1, null);
    }

    /** Tokens, at no known cost. */
    public static Usage tokens(long input, long output) {
        return new Usage(input, output, null);
    }

    /**
     * Tokens, at what an application says that they cost. A price that cannot be had is not known.
     *
     * @param model the name that the provider gives
     */
    public static Usage priced(UsagePrices prices, String model, long input, long output) {
        try {
            return new Usage(input, output, input < 0 || output < 0 ? null : prices.cost(model, input, output));
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The prices of models failed; the cost is not known", fault);
            return tokens(input, output);
        }
    }

    /** Whether both counts are known. */
    boolean isCounted() {
        return inputTokens >= 0 && outputTokens >= 0;
    }

    /** All tokens, or as many as there can be where a count is not known. */
    public long allTokens() {
        long sum = inputTokens + outputTokens;
        return isCounted() && sum >= 0 ? sum : Long.MAX_VALUE;
    }
}
