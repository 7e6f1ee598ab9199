package dev.precept.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What models cost, as the application knows it from its contract with a provider. Asked by adapters after each answer. */
@FunctionalInterface
public interface UsagePrices {

    /** Nobody knows: a session with a budget of costs ends with its first answer. */
    UsagePrices UNKNOWN = (model, inputTokens, outputTokens) -> null;

    /**
     * What an answer costs.
     *
     * @param model the name that the provider gives
     * @param inputTokens tokens of the request
     * @param outputTokens tokens of the answer
     * @return the cost, in the currency of the session's budget; null if it is not known
     */
    @Nullable
    BigDecimal cost(String model, long inputTokens, long outputTokens);
}
