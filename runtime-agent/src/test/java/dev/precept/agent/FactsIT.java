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

/** Facts of tools that are no plain methods of plain classes: each answers about the very object that is called. */
class FactsIT {

    private static final String RULE = "@Tool @Effect(EffectClass.IRREVERSIBLE) @Exclusive(\"n\")"
            + " @Invariant(rule = \"Up to the most\", require = \"n > 0 && n <= most(n)\") ";
    private static final Map<String, String> SOURCES = Map.of(
            "shop/Pair",
            "package shop; import dev.precept.*; public record Pair(int limit) { @Fact int most(int n) { return limit; } "
                    + RULE + "public void pay(int n) { Effects.count++; } }",
            "shop/Pay",
            "package shop; import dev.precept.*; public interface Pay { int limit();"
                    + " @Fact default int most(int n) { return limit(); } "
                    + RULE + "default void pay(int n) { Effects.count++; } }",
            "shop/Own",
            "package shop; import dev.precept.*; public class Own implements Pay {"
                    + " @Override public int limit() { return 5; } @Override public int most(int n) { return limit() * 2; } }",
            "shop/Desk",
            "package shop; import dev.precept.*; public final class Desk { static int limit = 5;"
                    + " @Fact static int most(int n) { return limit; } "
                    + RULE + "public static void pay(int n) { Effects.count++; } }",
            "shop/Main",
            """
            package shop;
            public class Main {
                interface Call { void with(int n); }
                static void call(String name, Call call) {
                    StringBuilder line = new StringBuilder(name);
                    for (int n : new int[] {5, 6, 11}) {
                        Effects.count = 0;
                        String answer = "ran";
                        try { call.with(n); } catch (RuntimeException thrown) { answer = thrown.getClass().getSimpleName(); }
                        line.append(' ').append(answer).append(' ').append(Effects.count);
                    }
                    System.out.println(line);
                }
                public static void main(String[] args) {
                    call("record", new Pair(5)::pay);
                    call("otherRecord", new Pair(10)::pay);
                    call("defaulted", n -> new Pay() { @Override public int limit() { return 5; } }.pay(n));
                    call("overriddenFact", new Own()::pay);
                    call("static", Desk::pay);
                }
            }
            """);
    private static final String FIVE = " ran 1 ToolRefusedException 0 ToolRefusedException 0\n";
    private static final String TEN = " ran 1 ran 1 ToolRefusedException 0\n";

    @TempDir
    static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void callEachBelowAndAboveItsMost() {
        Workshop workshop = new Workshop(folder);
        workshop.process(SOURCES);
        outcome = new ForkedJvm().with(workshop.classes()).guarded().run("shop.Main");
    }

    @Test
    void askTheRecordThatIsCalled() {
        assertThat(outcome.out()).contains("\notherRecord" + TEN).startsWith("record" + FIVE);
    }

    @Test
    void askTheObjectBehindADefaultMethod() {
        assertThat(outcome.out()).contains("\ndefaulted" + FIVE).contains("\noverriddenFact" + TEN);
    }

    @Test
    void askTheClassOfAStaticTool() {
        assertThat(outcome.out()).endsWith("\nstatic" + FIVE);
    }
}
