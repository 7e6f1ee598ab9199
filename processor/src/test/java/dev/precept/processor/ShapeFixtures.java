package dev.precept.processor;

import static dev.precept.processor.Fixture.agent;
import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.Fixture.refund;
import static dev.precept.processor.Fixture.tools;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.Map;

/** What provokes the messages PRE-01nn. */
final class ShapeFixtures {

    private ShapeFixtures() {}

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(NO_MECHANISM, refund("/*!*/@Invariant(rule = \"Never delete customer data\")")),
            entry(
                    ROUTE_MISSING,
                    refund(
                            "@Invariant(rule = \"Small\", require = \"amount > 0 && amount <= 500\", otherwise = /*!*/ESCALATE)")),
            entry(
                    ACTION_NOT_ACCEPTED,
                    refund(
                            "@Invariant(rule = \"Small\", require = \"amount > 0 && amount <= 500\", otherwise = /*!*/CLARIFY_ONCE)")),
            entry(AUTHORITY_OF_ANYBODY, refund("@Invariant(rule = \"Staff only\", authority = Authority/*!*/.PUBLIC)")),
            entry(
                    AUTHORITY_APPROVED,
                    refund(
                            "@Invariant(rule = \"Staff only\", authority = Authority.STANDARD, otherwise = /*!*/ESCALATE, route = \"human\")")),
            entry(APPROVAL_OF_NOBODY, refund("@Invariant(rule = \"Looked at\", approval = Approval/*!*/.NOBODY)")),
            entry(
                    APPROVAL_HALTS,
                    refund(
                            "@Invariant(rule = \"Looked at\", approval = Approval.ROUTE, otherwise = /*!*/HALT, route = \"human\")")),
            entry(
                    APPROVAL_OF_TWO,
                    refund(
                            "@Invariant(rule = \"Looked at\", approval = Approval.USER, otherwise = /*!*/ESCALATE, route = \"human\")")),
            entry(LIMIT_COUNTS_NOTHING, refund("@Invariant(rule = \"Few\", limit = /*!*/@Limit(of = \"orderId\"))")),
            entry(LIMIT_WITHOUT_MAX, refund("@Invariant(rule = \"Few\", limit = @Limit(sum = /*!*/\"amount\"))")),
            entry(
                    LIMIT_WITHOUT_SUM,
                    refund("@Invariant(rule = \"Few\", limit = @Limit(calls = 3, max = /*!*/\"500\"))")),
            entry(LIMIT_MAX, refund("@Invariant(rule = \"Few\", limit = @Limit(sum = \"amount\", max = /*!*/\"-1\"))")),
            entry(
                    LIMIT_EACH_ALONE,
                    refund("@Invariant(rule = \"Few\", limit = @Limit(calls = 3, each = Each/*!*/.AGENT))")),
            entry(
                    LIMIT_BUDGET_BLANK,
                    refund("@Invariant(rule = \"Few\", limit = @Limit(calls = 3, budget = /*!*/\" \"))")),
            entry(LIMIT_CALLS, refund("@Invariant(rule = \"Few\", limit = @Limit(calls = /*!*/0))")),
            entry(
                    WITHHELD_NOT_HERE,
                    refund("@Invariant(rule = \"Never\", withheld = {/*!*/\"closeAccount\", \"open*\"})")),
            entry(ENSURE_NOT_HERE, agent(AgentFixtures.COMPLETE + """
                            @Invariant(rule = "Few", ensure = /*!*/"session.calls < 5")
                            """)),
            entry(SUM_NOT_HERE, agent(AgentFixtures.COMPLETE + """
                            @Invariant(rule = "Few", limit = @Limit(calls = 5, of = /*!*/"tool"))
                            """)),
            entry(
                    ENFORCER_NOT_HERE,
                    agent(AgentFixtures.COMPLETE + """
                                    @Invariant(rule = "Checked", enforcedBy = Check/*!*/.class)
                                    """)
                            .with(
                                    "public class Check implements Enforcer { public boolean permits(ProposedCall c) { return true; } }")),
            entry(ENFORCER_ABSTRACT, enforcedBy("Enforcer/*!*/.class", "")),
            entry(
                    ENFORCER_INNER,
                    enforcedBy(
                            "Check/*!*/.class",
                            "class Check implements Enforcer { public boolean permits(ProposedCall c) { return true; } }")),
            entry(
                    ENFORCER_HIDDEN,
                    enforcedBy(
                            "Check/*!*/.class",
                            "private static class Check implements Enforcer { public boolean permits(ProposedCall c) { return true; } }")),
            entry(
                    ENFORCER_CONSTRUCTOR,
                    enforcedBy(
                            "Check/*!*/.class",
                            "record Check(int n) implements Enforcer { public boolean permits(ProposedCall c) { return true; } }")),
            entry(RULE_ID_TWICE, refund("""
                            @Invariant(rule = "Small", require = "amount > 0 && amount <= 500")
                            @Invariant(rule = /*!*/"small!", require = "amount > 0 && amount <= 400")
                            """)),
            entry(
                    TEXT_BLANK,
                    refund("@Invariant(rule = \"Small\", require = {\"amount > 0 && amount <= 500\", /*!*/\" \"})")),
            entry(RULE_TEXT_BLANK, refund("@Invariant(rule = /*!*/\"…\", require = \"amount > 0 && amount <= 500\")")),
            entry(CONTRACT_LOST, of("""
                            public class RefundTools {
                                @Tool @Effect(IRREVERSIBLE) /*!*/@Small public void issueRefund(BigDecimal amount) {}
                            }
                            @Invariant(rule = "Small", require = "amount > 0 && amount <= 500")
                            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.SOURCE)
                            @interface Small {}
                            """)),
            entry(TEXT_TOO_LONG, of("""
                            public class RefundTools {
                                static final String HALF = "%s";
                                @Tool @Effect(IRREVERSIBLE)
                                @Invariant(rule = "Small" + HALF /*!*/+ HALF, require = "amount > 0 && amount <= 500")
                                public void issueRefund(BigDecimal amount) {}
                            }
                            """.formatted("a".repeat(30_000)))),
            entry(FAILURE_ACTION, refund("""
                            @Invariant(rule = "Small", require = "amount > 0 && amount <= 500")
                            @FailureMode(on = TOOL_FAILURE, then = /*!*/FLAG_AND_REDACT)
                            """)),
            entry(FAILURE_NOT_HERE, tools("""
                            @Tool @Effect(READ_ONLY)
                            @FailureMode(on = /*!*/AMBIGUOUS_REQUEST, then = HALT)
                            public String find(String orderId) { return orderId; }
                            """)),
            entry(FAILURE_TWICE, tools("""
                            @Tool @Effect(READ_ONLY)
                            @FailureMode(on = TOOL_FAILURE, then = HALT)
                            @FailureMode(on = /*!*/TOOL_FAILURE, then = ESCALATE, route = "oncall")
                            public String find(String orderId) { return orderId; }
                            """)));

    private static Fixture enforcedBy(String type, String member) {
        return tools("@Tool @Effect(IRREVERSIBLE)\n@Invariant(rule = \"Checked\", enforcedBy = " + type
                + ")\npublic void issueRefund(BigDecimal amount) {}\n" + member + "\n");
    }
}
