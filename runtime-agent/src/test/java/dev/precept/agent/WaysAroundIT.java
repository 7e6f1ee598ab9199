package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways to reach a tool that is not the agent's, or to reach one of its own past its contract. Each way is gone twice, and
 * the two differ in one thing: the amount, or the session's agent.
 */
class WaysAroundIT {

    private static final String TILL = """
            package shop;
            import dev.precept.*;
            public class Till implements Paying<Integer> {
                @dev.precept.Tool(name = "payOut")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                @Override public void pay(Integer cents) { Effects.count++; }
            }
            """;
    private static final String PAYING = "package shop; public interface Paying<T> { void pay(T cents); }";
    private static final String LATER = """
            package shop;
            public class NightTill extends Till { }
            """;
    private static final String VAULT = """
            package shop;
            import dev.precept.*;
            public class Vault {
                @dev.precept.Tool
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                public void open(int cents) { Effects.count++; }

                @dev.precept.Tool(name = "payOut")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                public void sameNameAsAnAllowedTool(int cents) { Effects.count++; }
            }
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.runtime.*;
            import java.lang.invoke.*;
            import java.lang.reflect.*;
            import java.net.URL;
            import java.net.URLClassLoader;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            public class Main {
                interface Way { void go(int cents) throws Throwable; }

                static void twice(String name, Way way) { line(name, Clerk.class, way, Clerk.class, way, 501); }
                static void others(String name, Way way) { line(name, Porter.class, way, Clerk.class, way, 500); }

                private static void line(String name, Class<?> first, Way twin, Class<?> second, Way attack, int cents) {
                    System.out.println(name + " " + go(first, twin, 500) + " " + go(second, attack, cents));
                }

                private static String go(Class<?> agent, Way way, int cents) {
                    Effects.count = 0;
                    try (AgentSession session = Precept.open(agent)) {
                        way.go(cents);
                        return "ran " + Effects.count;
                    } catch (Throwable thrown) {
                        Throwable cause = thrown;
                        while (!(cause instanceof ContractException) && cause.getCause() != null) { cause = cause.getCause(); }
                        return cause.getClass().getSimpleName() + " " + Effects.count;
                    }
                }

                public static void main(String[] args) throws Throwable {
                    Till till = new Till();
                    Vault vault = new Vault();
                    Method reflected = Till.class.getMethod("pay", Integer.class);
                    Method bridge = Till.class.getMethod("pay", Object.class);
                    MethodHandle handle = MethodHandles.lookup().findVirtual(Till.class, "pay", MethodType.methodType(void.class, Integer.class));
                    twice("directly", till::pay);
                    twice("byReflection", cents -> reflected.invoke(till, cents));
                    twice("throughTheBridge", cents -> bridge.invoke(till, cents));
                    twice("throughTheInterface", cents -> ((Paying<Integer>) till).pay(cents));
                    twice("byMethodHandle", cents -> handle.invoke(till, (Integer) cents));
                    twice("bySubclass", cents -> new NightTill().pay(cents));
                    twice("byAnonymousSubclass", cents -> new Till() {}.pay(cents));
                    twice("byProxy", cents -> ((Paying) Proxy.newProxyInstance(Main.class.getClassLoader(),
                            new Class<?>[] {Paying.class}, (proxy, method, values) -> method.invoke(till, values))).pay(cents));
                    twice("bySecondClassLoader", cents -> {
                        URL[] classes = {Till.class.getProtectionDomain().getCodeSource().getLocation()};
                        ClassLoader second = new URLClassLoader(classes, Main.class.getClassLoader()) {
                            @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                                if (!name.startsWith("shop.Till")) { return super.loadClass(name, resolve); }
                                Class<?> loaded = findLoadedClass(name);
                                return loaded == null ? findClass(name) : loaded;
                            }
                        };
                        Class<?> copy = Class.forName("shop.Till", true, second);
                        if (copy == Till.class) { throw new IllegalStateException("the same class"); }
                        copy.getMethod("pay", Integer.class).invoke(copy.getConstructor().newInstance(), cents);
                    });
                    others("anotherAgentsTool", vault::open);
                    others("anotherAgentsToolByReflection", cents -> Vault.class.getMethod("open", int.class).invoke(vault, cents));
                    others("byTheAliasOfAnAllowedTool", vault::sameNameAsAnAllowedTool);
                    others("onAnotherThreadOfTheSession", cents -> {
                        ExecutorService pool = Executors.newSingleThreadExecutor();
                        try { session().wrap((Executor) pool).execute(() -> {}); pool.submit(session().wrap((Callable<Object>) () -> { vault.open(cents); return null; })).get(); }
                        finally { pool.shutdown(); }
                    });
                }

                private static AgentSession session() { return dev.precept.runtime.session.Current.get().session(); }
            }
            """;

    @TempDir
    static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void goEveryWayOnceAllowedAndOnceNot() {
        Workshop workshop = new Workshop(folder);
        workshop.process(Map.of(
                "shop/Paying",
                PAYING,
                "shop/Till",
                TILL,
                "shop/NightTill",
                LATER,
                "shop/Vault",
                VAULT,
                "shop/Clerk",
                agent("Clerk", "Till"),
                "shop/Porter",
                agent("Porter", "Vault"),
                "shop/Main",
                MAIN));
        outcome = new ForkedJvm().with(workshop.classes()).guarded("log=quiet").run("shop.Main");
    }

    private static String agent(String name, String tools) {
        return """
                package shop;
                import dev.precept.*;
                @AgentContract(id = "%1$s", version = "1", tools = %2$s.class, routes = "people")
                @InScope("Work")
                @OutOfScope(value = "Loans", route = "people")
                @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
                @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
                @FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
                @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
                @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
                public interface %1$s {}
                """.formatted(name, tools);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directly",
                "byReflection",
                "throughTheBridge",
                "throughTheInterface",
                "byMethodHandle",
                "bySubclass",
                "byAnonymousSubclass",
                "byProxy",
                "bySecondClassLoader"
            })
    void judgesTheArgumentsWhicheverWayTheToolIsReached(String way) {
        String line = line(way);
        if (way.equals("bySecondClassLoader")) {
            // a copy of the class is no tool of the agent, whatever the amount is
            assertThat(line).matches(way + " \\w+ [01] (ToolRefused|AgentHalted)Exception 0");
        } else {
            assertThat(line).isEqualTo(way + " ran 1 ToolRefusedException 0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anotherAgentsTool",
                "anotherAgentsToolByReflection",
                "byTheAliasOfAnAllowedTool",
                "onAnotherThreadOfTheSession"
            })
    void haltsASessionThatReachesForTheToolOfAnotherAgent(String way) {
        assertThat(line(way)).isEqualTo(way + " ran 1 AgentHaltedException 0");
    }

    @Test
    void goesEveryWay() {
        assertThat(outcome.out().lines()).hasSize(13);
    }

    private static String line(String way) {
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith(way + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(way + " is missing in\n" + outcome.out() + outcome.err()));
    }
}
