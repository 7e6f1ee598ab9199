package dev.precept.benchmarks.clause;

import dev.precept.benchmarks.clause.Constraints.Cheap;
import dev.precept.benchmarks.clause.Constraints.OwnOrder;
import dev.precept.benchmarks.clause.Constraints.UpTo500UnlessVip;
import dev.precept.benchmarks.clause.Constraints.WithinADay;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The rules as constraints on parameters: the standard's own where it has one. */
class Constrained {

    boolean intLimit(@Min(1) @Max(500) int amount) {
        return true;
    }

    boolean decimalLimit(@NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("500") BigDecimal price) {
        return true;
    }

    boolean prefixAndList(
            @NotNull @Pattern(regexp = "A-.*") String orderId, @NotNull @Pattern(regexp = "DE|AT|CH") String region) {
        return true;
    }

    boolean cabin(@NotNull @Cheap Cabin cabin) {
        return true;
    }

    boolean timeWindow(@NotNull @WithinADay Instant bookedAt) {
        return true;
    }

    @UpTo500UnlessVip
    boolean absorption(boolean vip, Integer amount) {
        return true;
    }

    @OwnOrder
    boolean fact(String orderId, String userId) {
        return true;
    }

    boolean hundredInts(@NotNull List<@NotNull @Min(1) @Max(500) Long> prices) {
        return true;
    }

    boolean regex(@NotNull @Pattern(regexp = "^A-[0-9]{6}$") String orderId) {
        return true;
    }
}
