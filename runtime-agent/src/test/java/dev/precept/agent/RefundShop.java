package dev.precept.agent;

import dev.precept.agent.workshop.Workshop;
import java.util.Map;

/** A shop whose till refunds, with one rule of each kind, and a program that calls it. It prints the number of bodies last. */
final class RefundShop {

    static final String TILL = """
            package shop;
            import dev.precept.*;
            import java.math.BigDecimal;
            public class Till {
                @Fact String customer(String order) { if (order.isEmpty()) throw new IllegalStateException("no such order"); return "c-" + order; }

                @dev.langchain4j.agent.tool.Tool("Refund")
                @Effect(EffectClass.IRREVERSIBLE) @Exclusive("order")
                @Invariant(rule = "A refund is a positive amount", require = "amount > 0")
                @Invariant(rule = "Above 500 somebody approves", require = "amount > 0 && amount <= 500", otherwise = Action.ESCALATE, route = "approvers")
                @Invariant(rule = "The vault is never touched", require = "order != 'vault'", otherwise = Action.HALT)
                @Invariant(rule = "Only known customers", require = "customer(order) != 'c-unknown'")
                @Invariant(rule = "Ask the check", enforcedBy = Check.class)
                public String refund(String order, BigDecimal amount) { Effects.count++; return order; }
            }
            """;
    private static final String CHECK = """
            package shop;
            class Check implements dev.precept.Enforcer {
                @Override public boolean permits(dev.precept.ProposedCall call) {
                    if (Effects.broken) throw new IllegalStateException("bug");
                    return true;
                }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "shop", version = "1", tools = Till.class, routes = {"approvers", "people"})
            @InScope("Refunds")
            @OutOfScope(value = "Loans", route = "people")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.runtime.*;
            import java.math.BigDecimal;
            public class Main {
                public static void main(String[] calls) {
                    try (AgentSession session = Precept.open(Agent.class)) {
                        for (String call : calls) {
                            Effects.broken = call.startsWith("broken");
                            String[] part = call.split(":", -1);
                            try {
                                System.out.print(new Till().refund(part[0], part[1].isEmpty() ? null : new BigDecimal(part[1])));
                            } catch (ContractException refused) {
                                System.out.print(refused.getClass().getSimpleName());
                            }
                            System.out.print(" ");
                        }
                    } catch (IllegalStateException notOpened) {
                        System.out.print(notOpened.getMessage() + " ");
                    }
                    System.out.println(Effects.count);
                }
            }
            """;

    private RefundShop() {}

    static void compile(Workshop workshop) {
        workshop.process(Map.of("shop/Till", TILL, "shop/Check", CHECK, "shop/Agent", AGENT, "shop/Main", MAIN));
    }
}
