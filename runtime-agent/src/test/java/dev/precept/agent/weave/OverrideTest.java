package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.guard.Woven;
import org.junit.jupiter.api.Test;

class OverrideTest extends Bench {

    private void guardedTill() {
        till(TOOL + "public void pay(String id) { Effects.count++; }", "new Till().pay(\"a\"); return null;");
        workshop.guard("shop.Till");
    }

    private void override(String header, String members) {
        workshop.compile(
                "shop/Other",
                "package shop; public class Other " + header + " { " + members
                        + " public static void other() { Till till = (Till) (Object) new Other(); till.pay(\"a\"); } }");
    }

    @Test
    void refusesAnOverrideThatNoProcessorSaw() throws Throwable {
        guardedTill();
        override("extends Till", "@Override public void pay(String id) { Effects.count++; }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Other", "other")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
        assertThat(log()).contains("PRE-0718", "shop.Other#pay(Ljava/lang/String;)V");
    }

    @Test
    void refusesItWhenTheToolClassWasLoadedFirst() throws Throwable {
        guardedTill();
        override("extends Till", "@Override public void pay(String id) { Effects.count++; }");
        WovenClasses woven = woven();
        woven.run("shop.Till", "run");

        assertThatThrownBy(() -> woven.run("shop.Other", "other")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void refusesItTwoClassesBelowTheTool() throws Throwable {
        guardedTill();
        workshop.compile("shop/Middle", "package shop; public class Middle extends Till {}");
        override("extends Middle", "@Override public void pay(String id) { Effects.count++; }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Other", "other")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesItBelowAToolThatNoProcessorSawEither() throws Throwable {
        till("@dev.langchain4j.agent.tool.Tool public void pay(String id) { Effects.count++; }", "return null;");
        override("extends Till", "@Override public void pay(String id) { Effects.count++; }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Other", "other")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void guardsAnInheritedToolThatIsNotOverridden() throws Throwable {
        guardedTill();
        override("extends Till", "");
        WovenClasses woven = woven();

        woven.run("shop.Other", "other");
        assertThat(woven.effects()).isEqualTo(1);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Other", "other")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void guardsAnOverrideThatHasAContractOfItsOwn() throws Throwable {
        guardedTill();
        override("extends Till", TOOL + "@Override public void pay(String id) { Effects.count += 10; }");
        workshop.guardBelow("shop.Other", "shop.Till");
        WovenClasses woven = woven();

        woven.run("shop.Other", "other");
        assertThat(woven.effects()).isEqualTo(10);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Other", "other")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(10);
    }

    @Test
    void leavesAMethodOfAnotherDescriptorAlone() throws Throwable {
        guardedTill();
        override(
                "extends Till",
                "public void pay(int id) { Effects.count += 10; }"
                        + " public static void free() { new Other().pay(1); }");
        WovenClasses woven = woven();

        woven.run("shop.Other", "free");
        assertThat(woven.effects()).isEqualTo(10);
    }

    @Test
    void refusesAnOverrideOfAGenericToolUnderItsBridge() throws Throwable {
        genericTill();
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Till<String> {"
                        + " @Override public void pay(String id) { Effects.count++; }"
                        + " public static void bridged() { Till<String> till = new Sub(); till.pay(\"a\"); }"
                        + " public static void direct() { new Sub().pay(\"a\"); } }");
        workshop.compile(
                "shop/Leaf",
                "package shop; public class Leaf extends Sub {"
                        + " @Override public void pay(String id) { Effects.count++; }"
                        + " public static void leaf() { new Leaf().pay(\"a\"); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Leaf", "leaf")).isInstanceOf(ToolRefusedException.class);
        assertThatThrownBy(() -> woven.run("shop.Sub", "bridged")).isInstanceOf(ToolRefusedException.class);
        assertThatThrownBy(() -> woven.run("shop.Sub", "direct")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void judgesACallThroughABridgeOnce() throws Throwable {
        genericTill();
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Till<String> { " + TOOL
                        + " @Override public void pay(String id) { Effects.count++; }"
                        + " public static void bridged() { Till<String> till = new Sub(); till.pay(\"a\"); } }");
        workshop.guardBelow("shop.Sub", "shop.Till");
        WovenClasses woven = woven();

        woven.run("shop.Sub", "bridged");
        assertThat(woven.effects()).isEqualTo(1);
        assertThat(woven.loadClass("shop.Sub").getAnnotation(Woven.class).tools())
                .containsExactlyInAnyOrder("pay(Ljava/lang/String;)V", "pay(Ljava/lang/Object;)V");
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Sub", "bridged")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    private void genericTill() {
        workshop.compile(
                "shop/Till",
                "package shop; public class Till<T> { " + TOOL + "public void pay(T id) { Effects.count++; } }");
        workshop.guard("shop.Till");
    }

    @Test
    void guardsAToolThatAVisibilityBridgeMakesPublic() throws Throwable {
        workshop.compile(
                "shop/Hidden", "package shop; class Hidden { " + TOOL + "public void pay() { Effects.count++; } }");
        workshop.guard("shop.Hidden");
        workshop.compile(
                "shop/Shown",
                "package shop; public class Shown extends Hidden {"
                        + " public static void shown() throws Exception {"
                        + " Shown.class.getDeclaredMethod(\"pay\").invoke(new Shown()); } }");
        WovenClasses woven = woven();

        woven.run("shop.Shown", "shown");
        assertThat(woven.effects()).isEqualTo(1);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Shown", "shown")).hasCauseInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void refusesTheImplementationOfAToolThatAnInterfaceDeclares() throws Throwable {
        payInterface();
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub implements Pay {"
                        + " @Override public void pay() { Effects.count++; }"
                        + " public static void call() { new Sub().pay(); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesABodyThatIsBorrowedFromASuperClass() throws Throwable {
        payInterface();
        workshop.compile("shop/Plain", "package shop; public class Plain { public void pay() { Effects.count++; } }");
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Plain implements Pay {"
                        + " public static void call() { Pay pay = new Sub(); pay.pay(); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void keepsOutAClassThatBorrowsAFinalBody() {
        payInterface();
        workshop.compile(
                "shop/Plain", "package shop; public class Plain { public final void pay() { Effects.count++; } }");
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Plain implements Pay {"
                        + " public static void call() { Pay pay = new Sub(); pay.pay(); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ClassFormatError.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesABodyThatTakesThePlaceOfADefaultTool() throws Throwable {
        payWithBody();
        workshop.compile("shop/Plain", "package shop; public class Plain { public void pay() { Effects.count++; } }");
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Plain implements Pay {"
                        + " public static void call() { Pay pay = new Sub(); pay.pay(); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void refusesABodyThatAVisibilityBridgeBorrows() throws Throwable {
        payWithBody();
        workshop.compile("shop/Plain", "package shop; class Plain { public void pay() { Effects.count++; } }");
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Plain implements Pay {"
                        + " public static void call() { Pay pay = new Sub(); pay.pay(); } }");
        WovenClasses woven = woven();

        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void guardsADefaultToolBelowASuperClassThatHasNothingLikeIt() throws Throwable {
        payWithBody();
        workshop.compile("shop/Plain", "package shop; public class Plain { public void pay(int id) {} }");
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Plain implements Pay {"
                        + " public static void call() { Pay pay = new Sub(); pay.pay(); } }");
        WovenClasses woven = woven();

        woven.run("shop.Sub", "call");
        assertThat(woven.effects()).isEqualTo(1);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Sub", "call")).isInstanceOf(ToolRefusedException.class);
    }

    private void payWithBody() {
        workshop.compile(
                "shop/Pay",
                "package shop; public interface Pay { " + TOOL + "default void pay() { Effects.count++; } }");
        workshop.guard("shop.Pay");
    }

    private void payInterface() {
        workshop.compile("shop/Pay", "package shop; public interface Pay { " + TOOL + "void pay(); }");
    }
}
