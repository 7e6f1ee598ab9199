package dev.precept.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/**
 * Tool classes as people write them: two facts a class, and for each tool a clause before, a clause after, a limit and an
 * effect; an enforcer, a class of exclusions or an answer to failures here and there.
 */
final class ToolSources {

    private static final String CLASS = """
            package bench.tools;

            import bench.shop.*;
            import dev.precept.*;
            import java.math.BigDecimal;

            @Invariant(rule = "At most fifty calls in one conversation", limit = @Limit(calls = 50))
            public class Desk%1$d {

                @Fact Order order(String orderId) { return new Order(orderId, BigDecimal.TEN, 3, "c-1", Status.PAID); }

                @Fact Ticket ticket(String ticketId) { return new Ticket(ticketId, "c-1"); }
            %2$s}
            """;

    private static final String TOOL = """

                @Tool
                @Effect(EffectClass.IRREVERSIBLE)
                @Exclusive("orderId")
                @Invariant(rule = "The amount is positive and small %1$d", require = "%2$s")
                @Invariant(rule = "What comes back is the order's %1$d", ensure = "result.orderId == orderId")
                @Invariant(rule = "Not in slices %1$d", limit = @Limit(sum = "amount", max = "500", of = "orderId"))
            %3$s    public Refund refund%1$d(String ticketId, String orderId, BigDecimal amount, int copies) {
                    return new Refund(orderId, amount);
                }
            """;

    private static final List<String> CLAUSES = List.of(
            "amount > 0 && amount <= 500",
            "order.ageDays < 30 && order.status == Status.PAID",
            "order.customerId == ticket.customerId",
            "copies in [1, 2, 3] && amount * copies < order.total",
            "orderId.matches('^[A-Z0-9-]{3,12}$') && size(ticketId) < 20");

    private static final List<String> EXTRAS = List.of(
            "",
            "    @Invariant(rule = \"The card is still good %d\", enforcedBy = CardEnforcer.class)\n",
            "    @OutOfScope(value = \"Disputes %d\", when = \"amount > 1000\", route = \"disputes\")\n",
            "",
            "    @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = \"oncall-%d\")\n");

    private ToolSources() {}

    static List<JavaFileObject> of(int classes) {
        List<JavaFileObject> sources = new ArrayList<>();
        add("bench.shop.Status", "package bench.shop; public enum Status { OPEN, PAID, SENT }", sources);
        add(
                "bench.shop.Order",
                "package bench.shop; public record Order(String id, java.math.BigDecimal total, int ageDays,"
                        + " String customerId, Status status) {}",
                sources);
        add("bench.shop.Ticket", "package bench.shop; public record Ticket(String id, String customerId) {}", sources);
        add(
                "bench.shop.Refund",
                "package bench.shop; public record Refund(String orderId, java.math.BigDecimal amount) {}",
                sources);
        add(
                "bench.shop.CardEnforcer",
                "package bench.shop; public class CardEnforcer implements dev.precept.Enforcer {"
                        + " @Override public boolean permits(dev.precept.ProposedCall call) { return true; } }",
                sources);
        for (int i = 0; i < classes; i++) {
            StringBuilder tools = new StringBuilder();
            for (int n = 0; n < Subject.PER_CLASS; n++) {
                tools.append(TOOL.formatted(
                        n,
                        CLAUSES.get(n % CLAUSES.size()),
                        EXTRAS.get(n % EXTRAS.size()).formatted(n)));
            }
            add("bench.tools.Desk" + i, CLASS.formatted(i, tools), sources);
        }
        return sources;
    }

    private static void add(String name, String text, List<JavaFileObject> sources) {
        sources.add(InMemoryFiles.source(name, text));
    }
}
