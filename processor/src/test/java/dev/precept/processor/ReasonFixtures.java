package dev.precept.processor;

import static dev.precept.processor.Fixture.refund;
import static dev.precept.processor.Fixture.tools;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.Map;

/** What provokes the messages PRE-022n. */
final class ReasonFixtures {

    private ReasonFixtures() {}

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(
                    CLAUSE_TOOL_UNKNOWN,
                    Fixture.agent(
                            AgentFixtures.COMPLETE
                                    + "@Invariant(rule = \"No search\", require = /*!*/\"tool != 'findOrders' || session.calls < 5\")")),
            entry(
                    CLAUSE_ALWAYS_TRUE,
                    refund("@Invariant(rule = \"Small\", require = /*!*/\"amount <= 500 || amount > 100\")")),
            entry(
                    EXCLUSION_NEVER,
                    refund(
                            "@Invariant(rule = \"Few\", limit = @Limit(calls = 3))\n"
                                    + "@OutOfScope(value = \"Gifts\", route = \"desk\", when = /*!*/\"amount < 0 && amount > 500\")")),
            entry(
                    CLAUSE_NEVER_TRUE,
                    refund("@Invariant(rule = \"Small\", require = /*!*/\"amount > 500 && amount < 100\")")),
            entry(
                    EXCLUSION_ALWAYS,
                    refund(
                            "@Invariant(rule = \"Few\", limit = @Limit(calls = 3))\n"
                                    + "@OutOfScope(value = \"Gifts\", route = \"desk\", when = /*!*/\"amount > 0 || amount <= 500\")")),
            entry(
                    CLAUSES_CONTRADICT,
                    refund("@Invariant(rule = \"Small\", require = \"amount > 0 && amount <= 100\")\n"
                            + "@Invariant(rule = \"Large\", require = /*!*/\"amount >= 500\")")),
            entry(CLAUSES_TOGETHER, tools("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "One", require = "a > b")
                            @Invariant(rule = "Two", require = "b > c")
                            @Invariant(rule = "Three", require = /*!*/"c > a")
                            public void split(int a, int b, int c) {}
                            """)),
            entry(
                    RULE_IMPLIED,
                    refund("@Invariant(rule = \"Small\", require = \"amount > 0 && amount <= 100\")\n"
                            + "@Invariant(rule = \"Not large\", require = /*!*/\"amount <= 500\")")),
            entry(FACT_MAY_CHANGE, tools("""
                            @Fact public int age(String orderId) { return 3; }
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Young", require = /*!*/"age(orderId) < 30")
                            public void issueRefund(String orderId) {}
                            """)),
            entry(LOWER_BOUND_MISSING, refund("@Invariant(rule = \"Small\", require = /*!*/\"amount <= 500\")")),
            entry(
                    PATTERN_UNANCHORED,
                    refund("@Invariant(rule = \"Ids\", require = /*!*/\"orderId.matches('[A-Z]{2}[0-9]+')\")")),
            entry(
                    PATTERN_DOT,
                    refund(
                            "@Invariant(rule = \"Ids\", require = /*!*/\"orderId.matches('^https://shop.example/[0-9]+$')\")")),
            entry(PATTERN_RANGE, refund("@Invariant(rule = \"Ids\", require = /*!*/\"orderId.matches('^[A-z]+$')\")")),
            entry(ELEMENT_SHADOWS, tools("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Known", require = /*!*/"ids.all(name, name != '')")
                            public void rename(List<String> ids, String name) {}
                            """)),
            entry(FACT_SHADOWED, tools("""
                            @Fact int stock(String sku) { return 1; }
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Known", require = /*!*/"stock > 0")
                            public void order(String sku, int stock) {}
                            """)));
}
