package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from a body that failed, and from private data in a result, with processor, agent and runtime as they ship. */
class UnknownOutcomesIT {

    private static final String BANK = """
            package shop;
            import dev.langchain4j.agent.tool.Tool;
            import dev.precept.*;
            public class Bank {
                @Tool("Pay") @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small", require = "cents > 0 && cents < 1000")
                @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
                public String pay(int cents) {
                    Effects.count++;
                    if (cents == 13) throw new IllegalStateException("the line went dead");
                    return "paid";
                }

                @Tool("Look") @Effect(EffectClass.READ_ONLY)
                @Invariant(rule = "Small", require = "size(of) < 9")
                public String card(String of) { return of + " pays with 4111 1111 1111 1111"; }

                @Tool("Look at all") @Effect(EffectClass.READ_ONLY)
                @Invariant(rule = "Small", require = "size(of) < 9")
                public java.util.Map<String, java.util.List<String>> cards(String of) {
                    return java.util.Map.of(of, java.util.List.of("cash", "4111 1111 1111 1111"));
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
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.Authority;
            import dev.precept.runtime.*;
            import dev.precept.runtime.store.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.Callable;
            public class Main {
                public static void main(String[] arguments) {
                    if (arguments[0].equals("stored")) Precept.store(new MemoryStore());
                    for (String call : arguments[1].split(",")) {
                        if (call.equals("resolve")) {
                            for (OpenIntent open : Precept.intents().unresolved()) {
                                System.out.print("resolved " + Precept.intents().resolve(open.id(), "ann", "the bank says no") + ";");
                            }
                            continue;
                        }
                        String[] part = call.split(":");
                        try (AgentSession session = open(part[0])) {
                            if (part[1].equals("cards")) say(() -> new Bank().cards("ivo").toString());
                            else say(part[1].equals("card") ? () -> new Bank().card("ivo") : () -> new Bank().pay(Integer.parseInt(part[1])));
                        }
                    }
                    System.out.println(Effects.count);
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
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheBank() {
        workshop = new Workshop(folder);
        workshop.process(Map.of("shop/Bank", BANK, "shop/Agent", AGENT, "shop/Main", MAIN));
    }

    private static String run(String store, String calls) {
        return new ForkedJvm()
                .with(workshop.classes())
                .guarded("log=quiet")
                .run("shop.Main", store, calls)
                .out();
    }

    @Test
    void keepsTheSameCallOfTheSamePersonFromBeingMadeAgain() {
        assertThat(run("stored", "ann:13,ann:13,bob:12,ann:12"))
                .isEqualTo("OutcomeUncertainException;ToolRefusedException;paid;paid;3\n");
    }

    @Test
    void letsItBeMadeAgainOnceAPersonHasLooked() {
        assertThat(run("stored", "ann:13,resolve,ann:13"))
                .isEqualTo("OutcomeUncertainException;resolved true;OutcomeUncertainException;2\n");
    }

    @Test
    void remembersNothingOfAnotherSessionWithoutAStore() {
        assertThat(run("storeless", "ann:13,ann:13"))
                .isEqualTo("OutcomeUncertainException;OutcomeUncertainException;2\n");
    }

    @Test
    void takesACardNumberOutOfWhatTheModelReads() {
        assertThat(run("storeless", "ann:card,ann:cards"))
                .startsWith("ivo pays with ")
                .contains("{ivo=[cash, [payment card removed]]}")
                .doesNotContain("4111");
    }
}
