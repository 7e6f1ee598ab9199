package bank;

import com.google.adk.tools.Annotations.Schema;
import java.util.Map;

public final class PaymentTools {

    private PaymentTools() {}

    @Schema(name = "transfer", description = "Transfers money")
    public static Map<String, Object> transferMoney(
            @Schema(name = "account", description = "to whom") String account,
            @Schema(name = "cents", description = "how much") long cents) {
        return Map.of("status", "success", "account", account, "cents", cents);
    }
}
