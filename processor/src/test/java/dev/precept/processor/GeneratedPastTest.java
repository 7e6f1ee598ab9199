package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated tests try what clauses ask of the past, and what a tool puts there; a slip in either fails one of them. */
class GeneratedPastTest {

    private static final String DESK = """
            package shop;
            import dev.precept.*;
            public class Desk {
                public record Identity(int score) {}
                @Tool("Identify") @Effect(EffectClass.READ_ONLY)
                @Establishes(value = "identified", of = "customer", when = "result.score >= 80")
                public Identity identify(String customer, String code) { return new Identity(100); }

                @Tool("Close") @Effect(EffectClass.IRREVERSIBLE) @Establishes(value = "closed", of = "account")
                @Invariant(rule = "Some account", require = "account > 0")
                @Invariant(rule = "Nothing is left", ensure = "result == 0")
                public int close(int account) { return 0; }

                @Tool("Pay") @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small, or identified lately",
                        require = "cents > 0 && (cents <= 2000 || happened('identified', customer, duration('15m')))")
                @Invariant(rule = "Three", limit = @Limit(calls = 3))
                @OutOfScope(value = "Closed accounts", route = "people", when = "happened('closed', account)")
                public void pay(String customer, int account, int cents) {}
            }
            """;

    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "desk", version = "1", tools = Desk.class, routes = "people")
            @Invariant(rule = "Nobody pays a stranger", require = "tool != 'pay' || happened('identified')")
            @OutOfScope(value = "Loans", route = "people", phrases = "a loan")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;

    private static final String REQUEST = """
            package shop;
            @dev.precept.testkit.GenerateContractTests(Agent.class)
            class ContractTests {}
            """;

    @TempDir
    private static Path folder;

    private static MutationSubject subject;

    @BeforeAll
    static void compile() {
        subject = new MutationSubject(folder, REQUEST, List.of(), List.of(DESK, AGENT));
    }

    @Test
    void passesAsLongAsTheContractStands() {
        subject.passesItsOwnTests();

        assertThat(subject.source("shop.DeskForAgentTest"))
                .contains(
                        "\"establishes 'identified' when result.score is 80\"",
                        "\"does not establish 'identified' when result.score is 79\"",
                        "\"does not establish 'identified' when identify fails\"",
                        "\"establishes 'closed' when close succeeds\"",
                        "after 'identified' about another",
                        "later than PT15M after 'identified'",
                        "answers a failure of pay with ESCALATE",
                        "refuses pay after 3 calls: Three")
                .doesNotContain("limits and failures");
    }

    @Test
    void noticesEverySlipInWhatAClauseAsks() {
        List<String> unnoticed = Stream.of(
                        "happened('identified', customer, duration('16m'))",
                        "happened('identified', customer, duration('14m'))",
                        "happened('identified', customer)",
                        "happened('identified', duration('15m'))",
                        "!happened('identified', customer, duration('15m'))")
                .filter(instead -> !subject.notices(DESK, "happened('identified', customer, duration('15m'))", instead))
                .toList();
        assertThat(unnoticed).isEmpty();
        assertThat(subject.notices(DESK, "happened('closed', account)", "happened('closed')"))
                .isTrue();
    }

    @Test
    void noticesEverySlipInWhatAToolEstablishes() {
        String identified = "@Establishes(value = \"identified\", of = \"customer\", when = \"result.score >= 80\")";
        List<String> unnoticed = Stream.of(
                        "@Establishes(value = \"identified\", of = \"customer\", when = \"result.score >= 81\")",
                        "@Establishes(value = \"identified\", of = \"customer\", when = \"result.score >= 79\")",
                        "@Establishes(value = \"identified\", of = \"customer\")",
                        "@Establishes(value = \"identified\", of = \"code\", when = \"result.score >= 80\")",
                        "@Establishes(value = \"identified\", when = \"result.score >= 80\")",
                        "")
                .filter(instead -> !subject.notices(DESK, identified, instead))
                .toList();
        assertThat(unnoticed).isEmpty();
        assertThat(subject.notices(DESK, "@Establishes(value = \"closed\", of = \"account\")", ""))
                .isTrue();
        assertThat(subject.notices(DESK, "ensure = \"result == 0\"", "ensure = \"result >= 0\""))
                .isTrue();
    }
}
