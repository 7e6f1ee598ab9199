package dev.precept.testkit.shop;

import dev.precept.runtime.ContractException;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.guard.GuardedCall;
import dev.precept.testkit.guard.GuardedTool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Calls of the shop's tools through their guards, in the session of the thread. */
public final class Refunds {

    public static final AgentTools TOOLS = AgentTools.of(ShopAgent.class);

    public final RefundTools tools = new RefundTools(Map.of(
            "A1", new Order("ada", 29, BigDecimal.TEN),
            "OLD", new Order("ada", 30, BigDecimal.TEN)));

    /** What the model would read. */
    public String refund(String orderId, String amount) {
        return call("issueRefund", tools, orderId, new BigDecimal(amount));
    }

    public String lookUp(String orderId) {
        return call("lookUp", tools, orderId);
    }

    public String mail(String text) {
        return call("sendMail", null, List.of("ada"), text, Urgency.NOW);
    }

    private static String call(String name, Object object, Object... arguments) {
        GuardedTool tool = TOOLS.find(name).orElseThrow();
        try {
            return String.valueOf(GuardedCall.real(tool, object, arguments));
        } catch (ContractException refused) {
            return refused.getMessage();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }
}
