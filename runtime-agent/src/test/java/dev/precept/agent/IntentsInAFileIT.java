package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody knows of a call outlives its JVM: woven guards over a store in a file, with everything as it ships. */
class IntentsInAFileIT {

    private static final String BANK = """
            package shop;
            import dev.langchain4j.agent.tool.Tool;
            import dev.precept.*;
            public class Bank {
                @Tool("Pay") @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small", require = "cents > 0 && cents < 1000")
                public String pay(int cents) {
                    if (cents == 13) throw new IllegalStateException("the line went dead");
                    if (cents == 14 && Main.dies) Runtime.getRuntime().halt(9);
                    return "paid";
                }

                @Tool("Look") @Effect(EffectClass.READ_ONLY)
                public String look(int cents) {
                    if (cents == 13) throw new IllegalStateException("the line went dead");
                    return "seen";
                }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "bank", version = "1", tools = Bank.class, routes = "people")
            @OutOfScope(value = "Letters", route = "people")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.Authority;
            import dev.precept.runtime.*;
            import dev.precept.runtime.store.*;
            import dev.precept.store.*;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.Callable;
            public class Main {
                static boolean dies;

                public static void main(String[] arguments) {
                    StoreSettings settings = StoreSettings.of("jdbc:h2:file:" + arguments[0], Path.of(arguments[1]));
                    dies = arguments[2].equals("first");
                    try (JdbcStore store = dies ? JdbcStore.create(settings) : JdbcStore.open(settings)) {
                        Precept.store(store);
                        for (String call : arguments[3].split(",")) {
                            if (call.equals("resolve")) {
                                for (OpenIntent open : Precept.intents().unresolved()) {
                                    Precept.intents().resolve(open.id(), "ann", "the bank says no");
                                }
                                continue;
                            }
                            String[] part = call.split(":");
                            try (AgentSession session = open(part[0])) {
                                int cents = Integer.parseInt(part[2]);
                                say(part[1].equals("look") ? () -> new Bank().look(cents) : () -> new Bank().pay(cents));
                            }
                        }
                    }
                }

                static AgentSession open(String subject) {
                    Grant grant = new Grant(new Caller(subject, Authority.STANDARD, Map.of()), "login", subject, null, Instant.now().plusSeconds(600));
                    return Precept.open(Agent.class, subject, new GrantVerifier() {
                        @Override public Answer verify(String text) { return new Accepted(grant); }
                        @Override public boolean stands(Grant any) { return true; }
                    });
                }

                static void say(Callable<String> call) {
                    try {
                        System.out.print(call.call() + ";");
                    } catch (Exception refused) {
                        System.out.print(refused.getClass().getSimpleName() + ";");
                    }
                    System.out.flush();
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheBank() {
        workshop = Workshop.beside(folder, store());
        workshop.process(Map.of("shop/Bank", BANK, "shop/Agent", AGENT, "shop/Main", MAIN));
    }

    /** The store, its database and what that needs, out of this JVM's class path. */
    private static Path[] store() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry ->
                        entry.matches(".*[/\\\\](precept-store|store|h2|flyway|jackson|slf4j|gson|postgresql).*"))
                .map(Path::of)
                .toArray(Path[]::new);
    }

    private static Outcome run(String which, String calls) {
        Path data = folder.resolve("data");
        Path anchors = folder.resolve("anchors");
        data.toFile().mkdirs();
        anchors.toFile().mkdirs();
        return new ForkedJvm()
                .with(workshop.classes())
                .with(store())
                .guarded("log=quiet")
                .run(
                        "shop.Main",
                        data.resolve("bank").toString(),
                        anchors.resolve("anchor").toString(),
                        which,
                        calls);
    }

    @Test
    void keepsTheSameCallFromBeingMadeAgainByAJvmThatComesLater() {
        Outcome first = run("first", "ann:pay:12,ann:pay:13,ann:look:13,ann:pay:14");
        assertThat(first.out()).as(first.err()).isEqualTo("paid;OutcomeUncertainException;OutcomeUncertainException;");
        assertThat(first.exit()).isEqualTo(9);

        Outcome second =
                run("second", "ann:pay:13,ann:pay:14,ann:pay:12,bob:pay:14,ann:look:15,resolve,ann:pay:14,ann:pay:13");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.out())
                .isEqualTo("ToolRefusedException;ToolRefusedException;paid;paid;seen;paid;OutcomeUncertainException;");
    }
}
