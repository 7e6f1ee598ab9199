package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contracts of a library, whose class files name no parameters, bind the methods of an application that say nothing
 * themselves: each is judged by what it inherits, or refuses. What counts is whether the effect happened.
 */
class InheritanceIT {

    private static final String RULE =
            "@Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = \"No zero\", require = \"n != 0\") ";
    private static final Map<String, String> LIBRARY = Map.of(
            "shop/Pay",
            "package shop; import dev.precept.*; public interface Pay { " + RULE + "void pay(int n); }",
            "shop/Ship",
            "package shop; import dev.precept.*; public interface Ship<T> { " + RULE + "void ship(T what, int n); }",
            "shop/Show",
            "package shop; import dev.precept.*; public interface Show { " + RULE
                    + "default void show(int n) { Effects.count++; } "
                    + "@Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = \"No zero\", require = \"n != 0\")"
                    + " default void hide(int n) { Effects.count++; } }",
            "shop/Bound",
            "package shop; import dev.precept.*; public interface Bound { "
                    + "@Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = \"Small\", require = \"m >= 0 && m < 10\")"
                    + " void pay(int m); }",
            "shop/Desk",
            "package shop; import dev.precept.*; public abstract class Desk { " + RULE
                    + "public abstract void close(int n); "
                    + RULE + "public void open(int n) { Effects.count++; } "
                    + RULE + "public void lend(int n) { Effects.count++; } "
                    + RULE + "protected Object find(int n) { Effects.count++; return n; }"
                    + " public static Object find(Desk desk, int n) { return desk.find(n); } }");
    private static final Map<String, String> APPLICATION = Map.of("shop/app/Shop", """
            package shop.app;
            import shop.*;
            public class Shop extends Desk implements Pay, Ship<String>, Show {
                @Override public void pay(int x) { Effects.count++; }
                @Override public void ship(String x, int y) { Effects.count++; }
                @Override public void show(int x) { Effects.count++; }
                @Override public void close(int x) { Effects.count++; }
                @Override public void open(int x) { super.open(x); }
                @Override protected String find(int x) { Effects.count++; return ""; }
                public static class Leaf extends Shop {
                    @Override public void pay(int z) { Effects.count++; }
                    @Override public String find(int z) { Effects.count++; return ""; }
                }
                public class Inner implements Pay { @Override public void pay(int x) { Effects.count++; } }
                public static class Both implements Pay, Bound { @Override public void pay(int x) { Effects.count++; } }
                public record Receipt(int of) implements Pay { @Override public void pay(int x) { Effects.count++; } }
                public enum Plain implements Pay { ONE; @Override public void pay(int x) { Effects.count++; } }
                public enum Fixed implements Pay {
                    ONE { @Override public void pay(int x) { Effects.count++; } };
                    @Override public void pay(int x) { Effects.count++; }
                }
            }
            """, "shop/app/Main", """
            package shop.app;
            import shop.*;
            public class Main {
                interface Call { void with(int n) throws Throwable; }
                static void call(String name, Call call) {
                    StringBuilder line = new StringBuilder(name);
                    for (int n : new int[] {1, 0, 10}) {
                        Effects.count = 0;
                        String answer = "ran";
                        try { call.with(n); } catch (Throwable thrown) { answer = thrown.getClass().getSimpleName(); }
                        line.append(' ').append(answer).append(' ').append(Effects.count);
                    }
                    System.out.println(line);
                }
                @SuppressWarnings("unchecked")
                public static void main(String[] args) {
                    Shop shop = new Shop();
                    call("pay", shop::pay);
                    call("payByInterface", ((Pay) shop)::pay);
                    call("ship", n -> shop.ship("a", n));
                    call("shipThroughBridge", n -> ((Ship<Object>) (Object) shop).ship("a", n));
                    call("show", shop::show);
                    call("hideAsInherited", shop::hide);
                    call("close", shop::close);
                    call("closeByClass", ((Desk) shop)::close);
                    call("openWithSuper", shop::open);
                    call("lendAsInherited", shop::lend);
                    call("find", shop::find);
                    call("findThroughBridge", n -> Desk.find(shop, n));
                    call("leaf", new Shop.Leaf()::pay);
                    call("leafFind", new Shop.Leaf()::find);
                    call("leafThroughBridge", n -> Desk.find(new Shop.Leaf(), n));
                    call("leafShip", n -> ((Ship<Object>) (Object) new Shop.Leaf()).ship("a", n));
                    call("inner", shop.new Inner()::pay);
                    call("record", new Shop.Receipt(1)::pay);
                    call("enum", Shop.Plain.ONE::pay);
                    call("reflected", n -> Pay.class.getMethod("pay", int.class).invoke(shop, n));
                    call("both", new Shop.Both()::pay);
                    call("constant", Shop.Fixed.ONE::pay);
                    call("anonymous", n -> new Pay() { @Override public void pay(int x) { Effects.count++; } }.pay(n));
                    call("anonymousBelow", n -> new Shop() { @Override public void pay(int x) { Effects.count++; } }.pay(n));
                    call("local", n -> { class Here implements Pay { @Override public void pay(int x) { Effects.count++; } } new Here().pay(n); });
                    call("proxy", n -> ((Pay) java.lang.reflect.Proxy.newProxyInstance(Main.class.getClassLoader(), new Class<?>[] {Pay.class}, (p, m, a) -> { Effects.count++; return null; })).pay(n));
                    call("lambda", n -> { Pay pay = x -> Effects.count++; pay.pay(n); });
                    call("serializable", n -> { Pay pay = (java.io.Serializable & Pay) x -> Effects.count++; pay.pay(n); });
                    call("captured", n -> { Pay pay = x -> shop.open(n); pay.pay(n); });
                    call("reference", n -> { Pay pay = Main::effect; pay.pay(n); });
                }
                static void effect(int n) { Effects.count++; }
            }
            """);

    @TempDir
    static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void callWhatInherits() {
        Workshop library = new Workshop(folder.resolve("library"));
        library.process(LIBRARY);
        Workshop application = Workshop.beside(folder.resolve("application"), library.classes());
        application.process(APPLICATION);
        outcome = new ForkedJvm()
                .with(library.classes(), application.classes())
                .guarded()
                .run("shop.app.Main");
    }

    private static Stream<String> line(String name) {
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith(name + ' '))
                .map(line -> line.substring(name.length() + 1));
    }

    @Test
    void judgesMethodsThatSayNothingByWhatTheyInherit() {
        assertThat(outcome.out().lines().takeWhile(line -> !line.startsWith("both")))
                .hasSize(20)
                .allMatch(line -> line.matches("\\w+ ran 1 (ToolRefused|InvocationTarget)Exception 0 ran 1"));
    }

    @Test
    void judgesByTheRulesOfBothInterfaces() {
        assertThat(line("both")).containsExactly("ran 1 ToolRefusedException 0 ToolRefusedException 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constant",
                "anonymous",
                "anonymousBelow",
                "local",
                "proxy",
                "lambda",
                "reference",
                "serializable",
                "captured"
            })
    void refusesImplementationsThatNoProcessorSees(String name) {
        assertThat(line(name)).containsExactly("ToolRefusedException 0 ToolRefusedException 0 ToolRefusedException 0");
    }

    @Test
    void expectsNoGuardForAbstractTools() {
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).contains("tool-classes=12 tools=18");
    }
}
