package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import org.junit.jupiter.api.Test;

/** Bodies that run in a tool's place without overriding it in their own class. */
class BorrowedBodyTest extends Bench {

    private static final String SUB =
            " { public static void call() { Pay pay = (Pay) (Object) new Sub(); pay.pay(); } }";

    private void pay(String members) {
        workshop.compile("shop/Pay", "package shop; public interface Pay { " + members + " }");
    }

    private void assertSubRefuses() throws Throwable {
        WovenClasses woven = woven();
        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesTheBodyOfAnotherToolThatKnowsNothingOfTheInterface() throws Throwable {
        pay(TOOL + "void pay();");
        workshop.compile(
                "shop/Till", "package shop; public class Till { " + TOOL + "public void pay() { Effects.count++; } }");
        workshop.guard("shop.Till");
        workshop.compile("shop/Sub", "package shop; public class Sub extends Till implements Pay" + SUB);

        assertSubRefuses();
    }

    @Test
    void judgesTheBodyOfASuperClassThatImplementsTheInterface() throws Throwable {
        pay(TOOL + "void pay();");
        workshop.guard("shop.Pay");
        workshop.compile(
                "shop/Till",
                "package shop; public class Till implements Pay { " + TOOL
                        + "@Override public void pay() { Effects.count++; } }");
        workshop.guardBelow("shop.Till", "shop.Pay");
        workshop.compile("shop/Sub", "package shop; public class Sub extends Till implements Pay" + SUB);
        WovenClasses woven = woven();

        woven.run("shop.Sub", "call");
        assertThat(woven.effects()).isEqualTo(1);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void refusesTheDefaultBodyOfAnInterfaceThatNeverHeardOfTheTool() throws Throwable {
        pay("");
        workshop.compile(
                "shop/Plain", "package shop; public interface Plain { default void pay() { Effects.count++; } }");
        String sub =
                "package shop; public class Sub implements Pay, Plain { public static void call() throws Exception {"
                        + " Pay.class.getMethod(\"run\", Pay.class).invoke(null, new Sub()); } }";
        workshop.compile("shop/Sub", sub);
        pay(TOOL + "void pay(); static void run(Pay pay) { pay.pay(); }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).hasCauseInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void judgesADefaultBodyThatANearerInterfaceOverrides() throws Throwable {
        pay(TOOL + "default void pay() {}");
        workshop.guard("shop.Pay");
        workshop.compile(
                "shop/Near",
                "package shop; public interface Near extends Pay { " + TOOL
                        + "@Override default void pay() { Effects.count++; } }");
        workshop.guardBelow("shop.Near", "shop.Pay");
        workshop.compile("shop/Sub", "package shop; public class Sub implements Pay, Near" + SUB);
        WovenClasses woven = woven();

        woven.run("shop.Sub", "call");
        assertThat(woven.effects()).isEqualTo(1);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void refusesABodyThatABridgeBorrowsUnderAnotherDescriptor() throws Throwable {
        workshop.compile("shop/Pay", "package shop; public interface Pay<T> { " + TOOL + "void pay(T id); }");
        workshop.compile(
                "shop/Plain", "package shop; public class Plain { public void pay(String id) { Effects.count++; } }");
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Plain implements Pay<String> {"
                        + " public static void call() { Pay<String> pay = new Sub(); pay.pay(\"a\"); }"
                        + " public static void direct() { new Sub().pay(\"a\"); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThatThrownBy(() -> woven.run("shop.Sub", "direct")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesADefaultBodyThatNoProcessorSaw() throws Throwable {
        pay(TOOL + "void pay();");
        workshop.compile(
                "shop/Near",
                "package shop; public interface Near extends Pay {"
                        + " @Override default void pay() { Effects.count++; } }");
        workshop.compile("shop/Sub", "package shop; public class Sub implements Near" + SUB);

        assertSubRefuses();
    }
}
