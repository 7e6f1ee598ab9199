package dev.precept.sample.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How amounts are written. */
public final class Money {

    private Money() {}

    /** An amount with two decimals: {@code 750.00 USD}. */
    public static String usd(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " USD";
    }
}
