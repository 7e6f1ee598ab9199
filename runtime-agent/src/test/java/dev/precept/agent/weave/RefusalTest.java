package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.guard.Woven;
import org.junit.jupiter.api.Test;

class RefusalTest extends Bench {

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
    void refusesWhenTheGuardIsMissing() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till").without("shop.TillPreceptGuard");

        assertRefusedWithoutEffect(woven());
        assertThat(log()).contains("PRE-0714", "shop.Till#pay()V");
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
        assertThat(log()).contains("PRE-0715");
    }

    @Test
    void refusesWhenTheGuardHasNoMethodForATool() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till", source -> source.replace("pay_leave(", "pay_left("));

        assertRefusedWithoutEffect(woven());
        assertThat(log()).contains("PRE-0716");
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
        assertThat(log()).contains("PRE-0717");
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
        assertThat(log()).contains("PRE-0719", "native");
    }

    @Test
    void refusesAToolWhoseBodyHasNowhereToMove() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; } void pay$precept() {}", "new Till().pay(); return null;");
        workshop.guard("shop.Till");

        assertRefusedWithoutEffect(woven());
        assertThat(log()).contains("PRE-0719", "pay$precept");
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
        WovenClasses woven = new WovenClasses(workshop, transformer(new ClassWeaver()), null);

        assertThatThrownBy(() -> woven.run("shop.Till", "run"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Refused by contract:");
        assertThat(woven.effects()).isZero();
    }
}
