package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.guard.Woven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedMethodTest extends Bench {

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
    void letsTheToolsOwnFailureThrough() {
        till(TOOL + "void pay() { throw new IllegalArgumentException(\"own\"); }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");

        assertThatThrownBy(() -> woven().run("shop.Till", "run"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("own");
    }
}
