package dev.precept.agent;

import dev.precept.agent.workshop.Workshop;
import java.util.Map;

/**
 * A bean with tools and facts, and a program that calls it through the proxies that Spring makes of it. Each line is the name
 * of a case, what came of the call, and how often a body had its effect.
 */
final class SpringShop {

    private static final String TILL = """
            package shop;
            import dev.precept.*;
            public class Till {
                private final boolean open;
                private final boolean closed;
                private final int most;
                /** What a proxy would be if its own constructor ran. */
                public Till() { this(false, true, 0); }
                public Till(boolean open, boolean closed, int most) { this.open = open; this.closed = closed; this.most = most; }
                @Fact public boolean open() { return open; }
                @Fact boolean closed() { return closed; }
                @Fact protected int most(String order) { return most; }

                @Tool @Effect(EffectClass.IRREVERSIBLE) @Exclusive("order")
                @Invariant(rule = "Only while open", require = "open() && !closed()")
                @Invariant(rule = "Up to the most of the order", require = "amount > 0 && amount <= most(order)")
                public String refund(String order, int amount) { Effects.count++; return order; }

                @Tool @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Four slices", require = "amount > 0", limit = @Limit(calls = 4))
                double slice(long amount, byte b, char c, short s, float f, boolean z, int[] more) { Effects.count++; return amount; }
            }
            """;
    private static final String SETTINGS = """
            package shop;
            import dev.precept.*;
            import org.springframework.context.annotation.*;
            @Configuration
            public class Settings {
                private final int most = 20;
                @Bean public String name() { return "shop"; }
                @Fact int most() { return most; }
                @Tool @Effect(EffectClass.IRREVERSIBLE) @SuppressWarnings("precept:PRE-0227")
                @Invariant(rule = "Up to the most", require = "amount > 0 && amount <= most()")
                public String settle(int amount) { Effects.count++; return name(); }
            }
            """;
    private static final String PAY = """
            package shop;
            import dev.precept.*;
            public interface Pay {
                @Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "Positive", require = "amount > 0")
                String pay(int amount);
            }
            """;
    private static final String DESK = """
            package shop;
            public class Desk implements Pay {
                @Override public String pay(int amount) { Effects.count++; return "desk"; }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "shop", version = "1", tools = {Till.class, Settings.class}, routes = "people")
            @InScope("Refunds")
            @OutOfScope(value = "Loans", route = "people")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String QUICK = """
            package shop;
            public class Quick extends Till {
                public Quick() { super(true, false, 20); }
                @Override public String refund(String order, int amount) { Effects.count++; return order; }
            }
            """;
    private static final String MAIN = """
            package shop;
            import dev.langchain4j.agent.tool.ToolExecutionRequest;
            import dev.langchain4j.invocation.InvocationContext;
            import dev.langchain4j.service.tool.*;
            import dev.precept.runtime.*;
            import org.aopalliance.intercept.MethodInterceptor;
            import org.springframework.aop.framework.ProxyFactory;
            import org.springframework.aop.support.*;
            import org.springframework.context.annotation.AnnotationConfigApplicationContext;
            public class Main {
                interface Call { Object run() throws Throwable; }
                static void call(String name, Call call) {
                    Effects.count = 0;
                    String answer;
                    try { answer = "ran " + call.run(); } catch (Throwable thrown) { answer = thrown.getClass().getSimpleName(); }
                    System.out.println(name + ": " + answer + " " + Effects.count);
                }
                static Till proxy(Till target, MethodInterceptor advice, String... only) {
                    ProxyFactory factory = new ProxyFactory(target);
                    factory.setProxyTargetClass(true);
                    NameMatchMethodPointcutAdvisor advisor = new NameMatchMethodPointcutAdvisor(advice);
                    advisor.setMappedNames(only.length == 0 ? new String[] {"*"} : only);
                    factory.addAdvisor(advisor);
                    Till till = (Till) factory.getProxy();
                    if (!till.getClass().getName().contains("$$SpringCGLIB$$")) throw new AssertionError(till.getClass());
                    return till;
                }
                static double slice(Till till) { return till.slice(1, (byte) 2, 'c', (short) 3, 4f, true, new int[0]); }
                public static void main(String[] args) {
                    Till target = new Till(true, false, 20);
                    MethodInterceptor plain = call -> call.proceed();
                    Till till = proxy(target, plain);
                    call("allowed", () -> till.refund("a", 20));
                    call("refused", () -> till.refund("a", 21));
                    call("closed", () -> proxy(new Till(true, true, 20), plain).refund("a", 20));
                    call("reflected", () -> Till.class.getMethod("refund", String.class, int.class).invoke(till, "a", 20));
                    call("notAdvised", () -> proxy(target, plain, "open").refund("a", 20));
                    call("notAdvisedRefused", () -> proxy(target, plain, "open").refund("a", 21));
                    call("factNotAdvised", () -> proxy(target, plain, "refund").refund("a", 20));
                    call("neverProceeds", () -> proxy(target, call -> "advice").refund("a", 20));
                    call("changesArguments", () -> proxy(target, call -> { call.getArguments()[1] = 21; return call.proceed(); }, "refund").refund("a", 20));
                    call("mendsArguments", () -> proxy(target, call -> { call.getArguments()[1] = 20; return call.proceed(); }, "refund").refund("a", 21));
                    call("proxyOfProxy", () -> proxy(till, plain).refund("a", 20));
                    call("proxyOfProxyRefused", () -> proxy(till, plain).refund("a", 21));
                    call("proxyOfUnseenOverride", () -> proxy(new Quick(), plain).refund("a", 20));
                    Till twice = proxy(target, call -> { Object[] given = call.getArguments(); call.getMethod().invoke(call.getThis(), given); return call.proceed(); }, "refund");
                    call("twice", () -> twice.refund("a", 20));
                    Settings settings = new AnnotationConfigApplicationContext(Settings.class).getBean(Settings.class);
                    call("configuration", () -> settings.getClass() == Settings.class ? "no proxy" : settings.settle(20));
                    call("configurationRefused", () -> settings.settle(21));
                    call("interface", () -> ((Pay) new ProxyFactory(new Desk()).getProxy()).pay(1));
                    call("interfaceWithoutTarget", () -> ProxyFactory.getProxy(Pay.class, (MethodInterceptor) call -> { Effects.count++; return ""; }).pay(1));
                    ProxyFactory declared = new ProxyFactory(new Desk());
                    declared.setProxyTargetClass(true);
                    declared.addAdvice(plain);
                    call("contractOfInterface", () -> ((Pay) declared.getProxy()).pay(1));
                    call("contractOfInterfaceRefused", () -> ((Pay) declared.getProxy()).pay(0));
                    try (AgentSession session = Precept.open(Agent.class)) {
                        Till twoSlices = proxy(target, call -> { call.getMethod().setAccessible(true); call.getMethod().invoke(call.getThis(), call.getArguments()); return call.proceed(); }, "slice");
                        call("slice", () -> slice(till));
                        call("twoSlices", () -> slice(twoSlices));
                        call("lastOfTwoSlices", () -> slice(twoSlices));
                        call("framework", () -> {
                            ToolExecutor tool = new DefaultToolExecutor(till, Till.class.getMethod("refund", String.class, int.class));
                            ToolExecutionRequest request = ToolExecutionRequest.builder().id("1").name("refund").arguments("{\\"arg0\\": \\"a\\", \\"arg1\\": 20}").build();
                            return ToolService.executeWithErrorHandling(request, tool, InvocationContext.builder().build(),
                                    (error, c) -> ToolErrorHandlerResult.text("arguments"), (error, c) -> ToolErrorHandlerResult.text("error")).resultText();
                        });
                    }
                }
            }
            """;

    private SpringShop() {}

    static void compile(Workshop workshop) {
        workshop.compile("shop/Effects", Workshop.EFFECTS);
        workshop.process(Map.of("shop/Pay", PAY, "shop/Desk", DESK));
        workshop.process(Map.of("shop/Till", TILL, "shop/Settings", SETTINGS, "shop/Agent", AGENT));
        workshop.compile("shop/Quick", QUICK);
        workshop.compile("shop/Main", MAIN);
    }
}
