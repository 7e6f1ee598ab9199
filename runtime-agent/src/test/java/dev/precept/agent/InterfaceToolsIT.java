package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools whose contract stands on an interface that has no code: there is nothing to weave in it, and a session opens. */
class InterfaceToolsIT {

    private static final String PAY = """
            package shop;
            import dev.precept.*;
            public interface Pay {
                @Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                void pay(int cents);
            }
            """;
    private static final String DESK = """
            package shop;
            public class Desk implements Pay {
                @Override public void pay(int cents) { Effects.count++; }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "desk", version = "1", tools = Desk.class, routes = "people")
            @OutOfScope(value = "Letters", route = "people", phrases = "a letter")
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
                public static void main(String[] none) {
                    try (AgentSession session = Precept.open(Agent.class)) {
                        for (int cents : new int[] {5, 900}) {
                            try {
                                new Desk().pay(cents);
                            } catch (ContractException refused) {
                                System.out.print(refused.verdict() + refused.rules().toString() + " ");
                            }
                        }
                    }
                    System.out.println(Effects.count);
                }
            }
            """;

    @TempDir
    static Path folder;

    @Test
    void opensASessionAndJudgesTheImplementation() {
        Workshop workshop = new Workshop(folder);
        workshop.process(Map.of("shop/Pay", PAY, "shop/Desk", DESK, "shop/Agent", AGENT, "shop/Main", MAIN));

        Outcome outcome =
                new ForkedJvm().with(workshop.classes()).guarded("log=quiet").run("shop.Main");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEqualTo("BLOCK[small] 1\n");
    }
}
