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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent with clauses of its own, compiled with the processor as it ships and run with the agent as it ships. */
class AgentRulesIT {

    private static final String DESK = """
            package shop;
            import dev.precept.*;
            public class Desk {
                @dev.langchain4j.agent.tool.Tool("Pay")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                public void pay(int cents) { Effects.count++; }

                @dev.langchain4j.agent.tool.Tool("Send a mail")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "One line", require = "size(text) > 0 && size(text) < 80", otherwise = Action.ESCALATE, route = "people")
                public void mail(String text) { Effects.count++; }

                @dev.langchain4j.agent.tool.Tool("Pay twice")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small together", require = "cents > 0 && cents <= 900")
                public void twice(int cents) { pay(cents / 2); mail("paid"); }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "desk", version = "1", tools = Desk.class, routes = {"people", "post"})
            @Invariant(rule = "No mail any more", require = "tool != 'mail' || now < timestamp('2001-01-01T00:00:00Z')")
            @Invariant(rule = "Two calls a session", require = "session.calls < 2", otherwise = Action.ESCALATE, route = "people")
            @OutOfScope(value = "Letters", route = "post", when = "tool.startsWith('mail') && caller.claims.team == 'post'")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.runtime.*;
            public class Main {
                public static void main(String[] calls) {
                    try (AgentSession session = Precept.open(Agent.class)) {
                        for (String call : calls) {
                            say(call);
                        }
                    }
                    System.out.println(Effects.count);
                }
                private static void say(String call) {
                    String[] part = call.split(":");
                    try {
                        switch (part[0]) {
                            case "pay" -> new Desk().pay(Integer.parseInt(part[1]));
                            case "twice" -> new Desk().twice(Integer.parseInt(part[1]));
                            case "code" -> Precept.asApplication("a test", () -> new Desk().mail(part[1]));
                            default -> new Desk().mail(part[1]);
                        }
                        System.out.print("ran ");
                    } catch (ContractException refused) {
                        System.out.print(refused.verdict() + refused.rules().toString().replace(" ", "") + " ");
                    }
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheDesk() {
        workshop = new Workshop(folder);
        workshop.process(Map.of("shop/Desk", DESK, "shop/Agent", AGENT, "shop/Main", MAIN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay:5                | ran 1
            pay:5 pay:5          | ran ran 2
            pay:5 pay:5 pay:5    | ran ran ESCALATE[two-calls-a-session] 2
            pay:900              | BLOCK[small] 0
            pay:5 pay:5 pay:900  | ran ran BLOCK[two-calls-a-session,small] 2
            mail:hello           | BLOCK[letters,no-mail-any-more] 0
            """)
    void aBodyRunsOnlyWhereTheAgentAndTheToolAllowIt(String calls, String answer) {
        assertThat(run(calls)).isEqualTo(answer + "\n");
    }

    @Test
    void whatABodyCallsIsNotTheAgentsCall() {
        assertThat(run("twice:10 pay:5 twice:10")).isEqualTo("ran ran ESCALATE[two-calls-a-session] 3\n");
    }

    @Test
    void codeInItsOwnNameActsForNoAgent() {
        assertThat(run("pay:5 pay:5 code:hello")).isEqualTo("ran ran ran 3\n");
    }

    private static String run(String calls) {
        Outcome outcome =
                new ForkedJvm().with(workshop.classes()).guarded("log=quiet").run("shop.Main", calls.split(" "));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        return outcome.out();
    }
}
