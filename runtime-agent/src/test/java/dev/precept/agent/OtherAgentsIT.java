package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that many JVMs have, before and behind ours: what ran, what was refused, and what was said. */
class OtherAgentsIT {

    private static final String RULE =
            "@Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = \"No zero\", require = \"n != 0\") ";
    private static final Map<String, String> SHOP = Map.of(
            "shop/Pay",
            "package shop; import dev.precept.*; public interface Pay<T> { " + RULE + "void pay(T what, int n); " + RULE
                    + "default int push(int n) { return Effects.count++; } }",
            "shop/Till",
            "package shop; import dev.precept.*; public class Till implements Pay<String> {"
                    + " @Override public void pay(String what, int n) { Effects.count++; } "
                    + RULE + "static String toss(int n) { Effects.count++; return \"tossed\"; } }",
            "shop/Main",
            """
            package shop;
            public class Main {
                interface Call { void with(int n); }
                static void call(String name, Call call) {
                    StringBuilder line = new StringBuilder(name);
                    for (int n : new int[] {1, 0}) {
                        Effects.count = 0;
                        String answer = "ran";
                        try { call.with(n); } catch (RuntimeException thrown) { answer = thrown.getClass().getSimpleName(); }
                        line.append(' ').append(answer).append(' ').append(Effects.count);
                    }
                    System.out.println(line);
                }
                @SuppressWarnings("unchecked")
                public static void main(String[] args) {
                    Till till = new Till();
                    call("class", n -> till.pay("a", n));
                    call("bridge", n -> ((Pay<Object>) (Object) till).pay("a", n));
                    call("default", till::push);
                    call("static", Till::toss);
                }
            }
            """);
    private static final String JUDGED = "class ran 1 ToolRefusedException 0\n"
            + "bridge ran 1 ToolRefusedException 0\n"
            + "default ran 1 ToolRefusedException 0\n"
            + "static ran 1 ToolRefusedException 0\n";

    /** What the JVM itself says of an agent that adds to the boot class path, and of one that uses old doors. */
    private static final String OF_THE_JVM = "(.*VM warning: Sharing is only supported.*|WARNING: .*)";

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheShop() {
        workshop = new Workshop(folder);
        workshop.process(SHOP);
    }

    private static ForkedJvm jvm() {
        return new ForkedJvm().with(workshop.classes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void judgesBesideJacoco(boolean first) {
        Path agent = Path.of(System.getProperty("precept.frameworks"), "agents", "org.jacoco.agent-runtime.jar");
        String jacoco = "-javaagent:" + agent + "=destfile=" + folder.resolve("jacoco-" + first + ".exec");

        Outcome outcome = beside(first, jacoco, jvm());
        assertThat(outcome.out()).isEqualTo(JUDGED);
        assertThat(said(outcome)).isEmpty();
        assertThat(folder.resolve("jacoco-" + first + ".exec")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void judgesBesideOpenTelemetry(boolean first) {
        Path agent = Path.of(System.getProperty("precept.frameworks"), "agents", "opentelemetry-javaagent.jar");
        ForkedJvm quiet = jvm().option("-Dotel.javaagent.logging=none")
                .option("-Dotel.traces.exporter=none")
                .option("-Dotel.metrics.exporter=none")
                .option("-Dotel.logs.exporter=none");

        Outcome outcome = beside(first, "-javaagent:" + agent, quiet);
        assertThat(outcome.out()).isEqualTo(JUDGED);
        assertThat(said(outcome)).isEmpty();
    }

    private static Outcome beside(boolean first, String other, ForkedJvm jvm) {
        ForkedJvm both = first
                ? jvm.option(other).guarded("log=quiet,refusal-log=off")
                : jvm.guarded("log=quiet,refusal-log=off").option(other);
        Outcome outcome = both.run("shop.Main");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        return outcome;
    }

    private static List<String> said(Outcome outcome) {
        return outcome.err()
                .lines()
                .filter(line -> !line.matches(OF_THE_JVM) && !line.startsWith("[precept] event=start "))
                .toList();
    }
}
