package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.workshop.Workshop;
import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.guard.Woven;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTransformerTest {

    private static final String TOOL = "@dev.precept.Tool @dev.precept.Effect(dev.precept.EffectClass.IRREVERSIBLE) ";

    @TempDir
    Path folder;

    private Workshop workshop;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Ledger ledger = new Ledger(new PrintStream(log, true, StandardCharsets.UTF_8));
    private final List<Fault> lastResorts = new ArrayList<>();

    @BeforeEach
    void openTheWorkshop() {
        workshop = new Workshop(folder);
    }

    private WovenClasses woven() {
        return woven(new ClassWeaver());
    }

    private WovenClasses woven(Weaving weaving) {
        Adapters adapters = new Adapters(Set.of(), ledger, lastResorts::add);
        return new WovenClasses(workshop, new GuardTransformer(Set.of(), adapters, ledger, lastResorts::add, weaving));
    }

    private void till(String members, String call) {
        workshop.compile(
                "shop/Till",
                "package shop; public class Till { " + members + " public static Object run() throws Exception { "
                        + call + " } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "public String pay(String id, java.math.BigDecimal amount) { Effects.count++; return id; } | return new Till().pay(\"a\", null);",
                "void pay() { Effects.count++; } | new Till().pay(); return null;",
                "int pay(int a, long b, double c, float d, boolean e, char f, byte g, short h) { Effects.count++; return a; } | return new Till().pay(1, 2L, 3d, 4f, true, 'x', (byte) 1, (short) 2);",
                "long pay(long a) { Effects.count++; return a; } | return new Till().pay(5L);",
                "double pay(double[] a, String[][] b) { Effects.count++; return a[0]; } | return new Till().pay(new double[] {1}, null);",
                "static String pay(String a) { Effects.count++; return a; } | return Till.pay(\"a\");",
                "final String pay(String a) { Effects.count++; return a; } | return new Till().pay(\"a\");",
                "private String pay(String a) { Effects.count++; return a; } | return new Till().pay(\"a\");",
                "String pay(String... a) { Effects.count++; return a[0]; } | return new Till().pay(\"a\", \"b\");",
                "<T extends Comparable<T>> T pay(T a) { Effects.count++; return a; } | return new Till().pay(\"a\");",
                "synchronized String pay(String a) { Effects.count++; return a; } | return new Till().pay(\"a\");",
                "String pay(String a) { Runnable r = () -> Effects.count++; r.run(); return a; } | return new Till().pay(\"a\");",
            })
    void guardsEveryKindOfMethod(String method, String call) throws Throwable {
        till(TOOL + method, call);
        workshop.guard("shop.Till");
        WovenClasses woven = woven();

        woven.run("shop.Till", "run");
        assertThat(woven.effects()).isEqualTo(1);

        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Till", "run")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void guardsEachOverloadByItsOwnMethods() throws Throwable {
        till(
                TOOL + "int pay(int a) { Effects.count++; return 1; } " + TOOL
                        + "int pay(String a) { Effects.count += 10; return 2; }",
                "return new Till().pay(1) + new Till().pay(\"a\");");
        workshop.guard("shop.Till");
        WovenClasses woven = woven();

        assertThat(woven.run("shop.Till", "run")).isEqualTo(3);
        assertThat(woven.effects()).isEqualTo(11);
        assertThat(woven.loadClass("shop.Till").getAnnotation(Woven.class).tools())
                .containsExactlyInAnyOrder("pay(I)I", "pay(Ljava/lang/String;)I");
    }

    @Test
    void guardsAToolInTheDefaultPackage() throws Throwable {
        workshop.compile(
                "Bare",
                "public class Bare { " + TOOL
                        + "public void pay() { shop.Effects.count++; } public static void run() { new Bare().pay(); } }");
        workshop.guard("Bare");
        WovenClasses woven = woven();

        woven.run("Bare", "run");
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("Bare", "run")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void guardsDefaultAndStaticMethodsOfInterfaces() throws Throwable {
        workshop.compile(
                "shop/Pay",
                "package shop; public interface Pay { " + TOOL
                        + "default int pay(int a) { Effects.count++; return a; } " + TOOL
                        + "static int payBack(int a) { Effects.count++; return a; }"
                        + " static int run() { return new Pay() {}.pay(1) + payBack(2); } }");
        workshop.guard("shop.Pay");
        WovenClasses woven = woven();

        assertThat(woven.run("shop.Pay", "run")).isEqualTo(3);
        assertThat(woven.effects()).isEqualTo(2);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Pay", "run")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(2);
    }

    @Test
    void leavesAnnotationsOnTheMethodAndOffTheMovedBody() throws Throwable {
        till(TOOL + "public void pay(@Deprecated String a) {}", "return null;");
        workshop.guard("shop.Till");
        Class<?> till = woven().loadClass("shop.Till");

        assertThat(till.getDeclaredMethod("pay", String.class).getAnnotations()).hasSize(1);
        assertThat(till.getDeclaredMethod("pay", String.class).getParameterAnnotations()[0])
                .hasSize(1);
        assertThat(till.getDeclaredMethod("pay$precept", String.class).getAnnotations())
                .isEmpty();
    }

    @Test
    void refusesWhenTheGuardThrows() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");
        WovenClasses woven = woven();
        woven.breakGuards();

        assertThatThrownBy(() -> woven.run("shop.Till", "run"))
                .isInstanceOf(ToolRefusedException.class)
                .hasNoCause();
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesWhenTheGuardReturnsNoFrame() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till", source -> source.replace("return frame;", "return null;"));

        assertRefusedWithoutEffect(woven());
    }

    @Test
    void letsTheToolsOwnFailureThrough() {
        till(TOOL + "void pay() { throw new IllegalArgumentException(\"own\"); }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");

        assertThatThrownBy(() -> woven().run("shop.Till", "run"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("own");
    }

    @Test
    void refusesWhenTheGuardIsMissing() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till").without("shop.TillPreceptGuard");

        assertRefusedWithoutEffect(woven());
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("PRE-0714", "shop.Till#pay()V");
    }

    @Test
    void refusesWhenTheGuardCannotBeInitialised() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard(
                "shop.Till",
                source -> source.replace(
                        "final class TillPreceptGuard {",
                        "final class TillPreceptGuard { static { Effects.broken = true; Effects.judge(); }"));

        assertRefusedWithoutEffect(woven());
    }

    @Test
    void refusesWhenTheClassHasANewerContractThanItsGuard() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");
        till(
                TOOL + "@dev.precept.Invariant(rule = \"new\", require = \"true\") void pay() { Effects.count++; }",
                "new Till().pay(); return null;");

        assertRefusedWithoutEffect(woven());
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("PRE-0715");
    }

    @Test
    void refusesWhenTheGuardHasNoMethodForATool() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till", source -> source.replace("pay_leave(", "pay_left("));

        assertRefusedWithoutEffect(woven());
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("PRE-0716");
    }

    @Test
    void refusesAGuardOfAnotherFormat() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till", source -> source.replace("format = 1", "format = 2"));

        assertRefusedWithoutEffect(woven());
    }

    @Test
    void refusesAToolThatNoProcessorSaw() throws Throwable {
        till("@dev.langchain4j.agent.tool.Tool void pay() { Effects.count++; }", "new Till().pay(); return null;");

        assertRefusedWithoutEffect(woven());
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("PRE-0717");
    }

    @Test
    void refusesARuleThatNobodyBound() throws Throwable {
        till(
                "@dev.precept.Invariant(rule = \"r\", require = \"true\") void pay() { Effects.count++; }",
                "new Till().pay(); return null;");

        assertRefusedWithoutEffect(woven());
    }

    @Test
    void refusesLocalAndAnonymousToolClasses() throws Throwable {
        workshop.compile(
                "shop/Till",
                "package shop; public class Till {"
                        + " public static void local() { class Inner { " + TOOL + "void pay() { Effects.count++; } }"
                        + " new Inner().pay(); }"
                        + " public static void anonymous() { new Object() { " + TOOL
                        + "void pay() { Effects.count++; } }"
                        + ".pay(); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Till", "local")).isInstanceOf(ToolRefusedException.class);
        assertThatThrownBy(() -> woven.run("shop.Till", "anonymous")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesNativeToolsInsteadOfLookingForTheirLibrary() {
        till(TOOL + "native void pay();", "new Till().pay(); return null;");
        workshop.guard("shop.Till");

        assertThatThrownBy(() -> woven().run("shop.Till", "run")).isInstanceOf(ToolRefusedException.class);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("PRE-0719", "native");
    }

    @Test
    void refusesClassFilesThatAreTooOld() throws Throwable {
        till(TOOL + "static void pay() { Effects.count++; }", "return null;");
        workshop.guard("shop.Till").edit("shop.Till", bytes -> {
            bytes[7] = 49;
            return bytes;
        });

        WovenClasses woven = woven();
        assertThatThrownBy(() -> woven.run("shop.Till", "pay")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesAClassThatSomethingElseWove() throws Throwable {
        workshop.compile(
                "shop/Till",
                "package shop; @dev.precept.runtime.guard.Woven(tools = \"pay()V\") public class Till { " + TOOL
                        + "void pay() { Effects.count++; } public static void run() { new Till().pay(); } }");
        workshop.guard("shop.Till");

        WovenClasses woven = woven();
        assertRefusedWithoutEffect(woven);
        assertThat(woven.loadClass("shop.Till").getAnnotation(Woven.class).tools())
                .isEmpty();
    }

    @Test
    void refusesInWordsOfTheJdkWhereTheRuntimeIsNotVisible() throws Exception {
        workshop.compile(
                "org/mcpjava/server/tools/Tool", "package org.mcpjava.server.tools; public @interface Tool {}");
        till("@org.mcpjava.server.tools.Tool void pay() { Effects.count++; }", "new Till().pay(); return null;");
        Adapters adapters = new Adapters(Set.of(), ledger, lastResorts::add);
        WovenClasses woven =
                new WovenClasses(workshop, new GuardTransformer(Set.of(), adapters, ledger, lastResorts::add), null);

        assertThatThrownBy(() -> woven.run("shop.Till", "run"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Refused by contract:");
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesTheToolsWhenWeavingFails() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");
        Weaving failsOnce = (bytes, plan, withRuntime) -> {
            if (!plan.guarded().isEmpty()) {
                throw new IllegalStateException("injected");
            }
            return new ClassWeaver().weave(bytes, plan, withRuntime);
        };

        assertRefusedWithoutEffect(woven(failsOnce));
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("PRE-0720", "injected");
        assertThat(lastResorts).isEmpty();
    }

    @Test
    void keepsTheClassOutWhenNotEvenARefusalCanBeWoven() {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");

        WovenClasses woven = woven((bytes, plan, withRuntime) -> {
            throw new OutOfMemoryError("injected");
        });
        assertThatThrownBy(() -> woven.run("shop.Till", "run")).isInstanceOf(ClassFormatError.class);
        assertThat(woven.effects()).isZero();
        assertThat(lastResorts).hasSize(1);
    }

    @Test
    void leavesOtherClassesAlone() throws Throwable {
        till("void pay() { Effects.count++; }", "new Till().pay(); return null;");

        WovenClasses woven = woven((bytes, plan, withRuntime) -> {
            throw new AssertionError("nothing to weave");
        });
        woven.run("shop.Till", "run");
        assertThat(woven.effects()).isEqualTo(1);
    }

    private static void assertRefusedWithoutEffect(WovenClasses woven) throws Throwable {
        assertThatThrownBy(() -> woven.run("shop.Till", "run"))
                .isInstanceOf(ToolRefusedException.class)
                .hasNoCause();
        assertThat(woven.effects()).isZero();
    }
}
