package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.bind.ContractHash;
import dev.precept.agent.index.IndexEntry;
import dev.precept.agent.index.IndexReader;
import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards of the processor that no longer fit their classes, and the hash by which that is found out. */
class LeftoverGuardIT {

    private static final String MOVES_MONEY = """
            package shop;
            import dev.precept.*;
            @Effect(EffectClass.IRREVERSIBLE)
            @Invariant(rule = "Few\\nand small", limit = @Limit(calls = 500))
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            @interface MovesMoney {}
            """;

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void openTheShop() {
        workshop = new Workshop(folder);
        RefundShop.compile(workshop);
    }

    private ForkedJvm jvm() {
        return new ForkedJvm().with(workshop.classes());
    }

    @Test
    void agreesWithTheProcessorOnTheHash() throws IOException {
        workshop.process(Map.of("shop/Odd$Name", """
            package shop;
            import dev.precept.*;
            @Invariant(rule = "class \\"rule\\" \\\\ \\t\\u00e9\\ud83d\\ude00", limit = @Limit(calls = 1 + 2))
            class Odd$Name<T extends Comparable<T>> {
                @Tool("a") @Effect(EffectClass.READ_ONLY) int[][] one(T t, long[] l, Inner.Deep deep, T... more) { return null; }
                @org.springframework.ai.tool.annotation.Tool @Effect(value = EffectClass.READ_ONLY, egress = false)
                @OutOfScope(value = "x", route = "r", when = "b") static void two(boolean b) {}
                static class Inner { static class Deep {
                    @Tool @Effect(EffectClass.READ_ONLY) void three() {} } }
            }
            """, "org/springframework/ai/tool/annotation/Tool", """
            package org.springframework.ai.tool.annotation;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface Tool {}
            """));

        for (String tool : new String[] {"shop.Till", "shop.Odd$Name", "shop.Odd$Name$Inner$Deep"}) {
            Path index = workshop.classes().resolve("META-INF/precept/tools/" + tool);
            assertThat(Files.readString(index)).contains("hash " + ContractHash.of(workshop.classFile(tool)) + "\n");
        }
        assertThat(jvm().guarded().run("shop.Main", "a:20").err()).contains("tool-classes=3 tools=4");
    }

    @Test
    void agreesWithTheProcessorOnWhatATeamsAnnotationsCarry() throws IOException {
        payments();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {workshop.classes().toUri().toURL()}, getClass().getClassLoader())) {
            String tool = "shop.Payments";
            IndexEntry index = IndexReader.find(loader, tool);
            assertThat(index).isNotNull();
            assertThat(index.composedAnnotations()).containsExactly("shop.Kinds$Payment", "shop.MovesMoney");
            assertThat(index.hash()).isEqualTo(ContractHash.of(workshop.classFile(tool), loader, index));
        }
        assertThat(jvm().guarded().run("shop.Main", "a:20").err()).contains("tool-classes=2 tools=2");
    }

    @Test
    void noticesThatATeamsAnnotationHasChanged() {
        payments();
        workshop.compile("shop/MovesMoney", MOVES_MONEY.replace("500", "5000"));

        Outcome halted = jvm().guarded().run("shop.Main", "a:20");
        assertThat(halted.exit()).isEqualTo(78);
        assertThat(halted.err()).contains("PRE-0715", "shop.Payments");
    }

    @Test
    void refusesWhenATeamsAnnotationIsGone() {
        payments();
        workshop.without("shop.MovesMoney");

        Outcome halted = jvm().guarded().run("shop.Main", "a:20");
        assertThat(halted.exit()).isEqualTo(78);
        assertThat(halted.err()).contains("shop.MovesMoney carries contracts and cannot be read");
    }

    private void payments() {
        workshop.process(Map.of("shop/MovesMoney", MOVES_MONEY, "shop/Kinds", """
            package shop;
            @interface Kinds {
                @dev.precept.Tool(name = "pay") @MovesMoney @interface Payment {}
            }
            """, "shop/Payments", """
            package shop;
            public class Payments {
                @Deprecated @Kinds.Payment public void pay(int amount) { Effects.count++; }
            }
            """));
    }

    @Test
    void doesNotStartWithWhatAFailedCompileLeavesBehind() {
        workshop.compile(
                "shop/Till", RefundShop.TILL.replace("amount > 0 && amount <= 500", "amount > 0 && amount <= 5000"));

        Outcome halted = jvm().guarded().run("shop.Main", "a:20");
        assertThat(halted.exit()).isEqualTo(78);
        assertThat(halted.out()).isEmpty();
        assertThat(halted.err()).contains("PRE-0715", "shop.Till");
        assertThat(jvm().guarded("failure-policy=refuse")
                        .run("shop.Main", "a:20")
                        .out())
                .isEqualTo("ToolRefusedException 0\n");
    }

    @Test
    void refusesWithoutTheGuardClass() {
        workshop.without("shop.TillPreceptGuard");

        assertThat(jvm().guarded().run("shop.Main", "a:20").exit()).isEqualTo(78);
        assertThat(jvm().guarded("failure-policy=refuse")
                        .run("shop.Main", "a:20")
                        .out())
                .isEqualTo("ToolRefusedException 0\n");
    }
}
