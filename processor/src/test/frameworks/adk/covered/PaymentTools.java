package bank;

import com.google.adk.tools.Annotations.Schema;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Limit;
import java.util.Map;

public final class PaymentTools {

    private PaymentTools() {}

    @Schema(name = "transfer", description = "Transfers money")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Only accounts here", require = "account.startsWith('DE') && cents > 0")
    @Invariant(rule = "At most 500", limit = @Limit(sum = "cents", max = "50000", of = "account"))
    public static Map<String, Object> transferMoney(
            @Schema(name = "account", description = "to whom") String account,
            @Schema(name = "cents", description = "how much") long cents) {
        return Map.of("status", "success", "account", account, "cents", cents);
    }
}
