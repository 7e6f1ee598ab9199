package dev.precept.agent;

import dev.precept.agent.workshop.Workshop;
import java.util.Map;

/** A desk whose tools need each other in an order, and a program that calls them from one thread or several. */
final class OrderedShop {

    private static final String DESK = """
            package shop;
            import dev.precept.*;
            import java.util.concurrent.*;
            public class Desk {
                public record Answer(boolean ok) {}

                static final CompletableFuture<String> LATER = new CompletableFuture<>();
                static final CompletableFuture<Void> STARTED = new CompletableFuture<>();
                static final CompletableFuture<Void> RELEASED = new CompletableFuture<>();
                static volatile Runnable meanwhile = () -> {};

                @Fact int cost(String customer) { meanwhile.run(); return 1; }

                @dev.langchain4j.agent.tool.Tool("Verify")
                @Effect(EffectClass.READ_ONLY)
                @Establishes(value = "identified", of = "customer", when = "result.ok")
                @Establishes(value = "asked", when = "result != null")
                public Answer verify(String customer) { return new Answer(!customer.equals("nobody")); }

                @dev.langchain4j.agent.tool.Tool("Verify later")
                @Effect(EffectClass.READ_ONLY)
                @Establishes(value = "identified", of = "customer")
                public CompletableFuture<String> verifyLater(String customer) { return LATER; }

                @dev.langchain4j.agent.tool.Tool("Verify in vain")
                @Effect(EffectClass.READ_ONLY)
                @Establishes(value = "identified", of = "customer")
                public void verifyInVain(String customer) { throw new IllegalStateException("down"); }

                @dev.langchain4j.agent.tool.Tool("Verify for all to see")
                @Effect(EffectClass.READ_ONLY)
                @Establishes(value = "identified", of = "customer")
                @Invariant(rule = "Never anything", ensure = "result == ''")
                public String verifyLoudly(String customer) { return customer; }

                @dev.langchain4j.agent.tool.Tool("Pay")
                @Effect(EffectClass.IRREVERSIBLE)
                @Exclusive("customer")
                @Invariant(rule = "Identified first", after = @Past(value = "identified", same = "customer"))
                @Invariant(rule = "Open accounts only", notAfter = @Past(value = "closed", same = "customer"))
                @Invariant(rule = "Cheap", limit = @Limit(sum = "cost(customer)", max = "100"))
                public void pay(String customer) { Effects.count++; }

                @dev.langchain4j.agent.tool.Tool("Close")
                @Effect(EffectClass.IRREVERSIBLE)
                @Establishes(value = "closed", of = "customer")
                @Invariant(rule = "Somebody", require = "customer != ''")
                public void close(String customer) { }

                @dev.langchain4j.agent.tool.Tool("Close slowly")
                @Effect(EffectClass.IRREVERSIBLE)
                @Establishes(value = "closed", of = "customer")
                @Invariant(rule = "Somebody", require = "customer != ''")
                public void closeSlowly(String customer) { STARTED.complete(null); RELEASED.join(); }

                @dev.langchain4j.agent.tool.Tool("Verify and pay")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Somebody", require = "customer != ''")
                public void both(String customer) { verify(customer); pay(customer); }

                @dev.langchain4j.agent.tool.Tool("Verify inside")
                @Effect(EffectClass.REVERSIBLE)
                @Invariant(rule = "Somebody", require = "customer != ''")
                public void inside(String customer) { verify(customer); }

                @dev.langchain4j.agent.tool.Tool("Mail")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "After a payment, or to somebody identified", require = "happened('pay') || happened('identified', customer, duration('1h'))")
                public void mail(String customer) { Effects.count++; }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "desk", version = "1", tools = Desk.class, routes = "people")
            @Invariant(rule = "Nobody is called before anybody was asked", require = "tool != 'mail' || happened('asked') || happened('pay')")
            @OutOfScope(value = "Loans", route = "people")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.runtime.*;
            import java.util.concurrent.*;
            public class Main {
                static Thread slow;
                public static void main(String[] calls) throws Exception {
                    try (AgentSession session = Precept.open(Agent.class)) {
                        for (String call : calls) {
                            if (call.startsWith("thread:")) {
                                run(session, call.substring(7)).join();
                            } else {
                                say(session, call);
                            }
                        }
                    }
                    System.out.println(Effects.count);
                }
                private static Thread run(AgentSession session, String call) {
                    Thread thread = new Thread(session.wrap(() -> say(session, call)));
                    thread.start();
                    return thread;
                }
                private static void say(AgentSession session, String call) {
                    String[] part = call.split(":", -1);
                    String customer = part.length > 1 ? part[1] : "";
                    Desk desk = new Desk();
                    try {
                        switch (part[0]) {
                            case "verify" -> desk.verify(customer);
                            case "later" -> desk.verifyLater(customer);
                            case "arrives" -> { Desk.LATER.complete("yes"); return; }
                            case "breaks" -> { Desk.LATER.completeExceptionally(new IllegalStateException()); return; }
                            case "vain" -> desk.verifyInVain(customer);
                            case "loudly" -> desk.verifyLoudly(customer);
                            case "pay" -> desk.pay(customer);
                            case "close" -> desk.close(customer);
                            case "closing" -> { slow = run(session, "slowly:" + customer); Desk.STARTED.join(); return; }
                            case "slowly" -> { desk.closeSlowly(customer); return; }
                            case "closed" -> { Desk.RELEASED.complete(null); slow.join(); return; }
                            case "overtaken" -> {
                                Desk.meanwhile = () -> join(run(session, "close:" + customer));
                                desk.pay(customer);
                            }
                            case "both" -> desk.both(customer);
                            case "inside" -> desk.inside(customer);
                            case "code" -> { Precept.asApplication("a test", () -> desk.pay(customer)); }
                            default -> desk.mail(customer);
                        }
                        System.out.print("ran ");
                    } catch (ContractException refused) {
                        System.out.print(refused.verdict() + refused.rules().toString().replace(" ", "") + " ");
                    } catch (InterruptedException impossible) {
                        throw new AssertionError(impossible);
                    }
                }
                private static void join(Thread thread) {
                    try { thread.join(); } catch (InterruptedException impossible) { throw new AssertionError(impossible); }
                }
            }
            """;

    private OrderedShop() {}

    static void compile(Workshop workshop) {
        workshop.process(Map.of("shop/Desk", DESK, "shop/Agent", AGENT, "shop/Main", MAIN));
    }
}
