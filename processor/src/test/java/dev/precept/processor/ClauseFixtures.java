package dev.precept.processor;

import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.Fixture.refund;
import static dev.precept.processor.Fixture.tools;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.Map;

/** What provokes the messages PRE-02nn. */
final class ClauseFixtures {

    private ClauseFixtures() {}

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(CLAUSE_SYNTAX, refund("@Invariant(rule = \"Small\", require = /*!*/\"amount <=\")")),
            entry(CLAUSE_NAME, refund("@Invariant(rule = \"Small\", require = /*!*/\"amont <= 500\")")),
            entry(CLAUSE_TYPE, refund("@Invariant(rule = \"Small\", require = /*!*/\"orderId <= 500\")")),
            entry(
                    CLAUSE_UNSUPPORTED,
                    refund("@Invariant(rule = \"Small\", require = /*!*/\"orderId.matches(orderId)\")")),
            entry(CLAUSE_FACT, tools("""
                            @Fact int age(String orderId) { return 1; }
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Young", require = /*!*/"age(orderId, 1) < 30")
                            public void issueRefund(String orderId) {}
                            """)),
            entry(CLAUSE_READS_ONCE, tools("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Few", require = /*!*/"size(lines) < 30")
                            public void importLines(java.util.stream.Stream<String> lines) {}
                            """)),
            entry(CLAUSE_COST, tools("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Unlike", require = /*!*/"ids.all(a, ids.all(b, ids.all(c, ids.all(d, a + b != c + d))))")
                            public void close(List<Long> ids) {}
                            """)),
            entry(CLAUSE_FUNCTION, function("static boolean isIban(String text) { return true; }", "isIban(1)", true)),
            entry(FUNCTION_INSTANCE, function("boolean /*!*/isIban(String text) { return true; }")),
            entry(FUNCTION_OUT_OF_REACH, function("private static boolean /*!*/isIban(String text) { return true; }")),
            entry(FUNCTION_VOID, function("static void /*!*/isIban(String text) {}")),
            entry(FUNCTION_ASYNC, function("static Future<Boolean> /*!*/isIban(String text) { return null; }")),
            entry(FUNCTION_GENERIC, function("static <T> boolean /*!*/isIban(T text) { return true; }")),
            entry(
                    FUNCTION_THROWS,
                    function("static boolean /*!*/isIban(String text) throws java.io.IOException { return true; }")),
            entry(
                    FUNCTION_HIDDEN_TYPE,
                    function("static Age /*!*/isIban(String text) { return null; }\nprivate static class Age {}")),
            entry(
                    FUNCTION_NAME_TAKEN,
                    function("static boolean /*!*/size(String text) { return true; }", "true", false)),
            entry(FUNCTION_TWICE, of("""
                            @ClauseFunction(from = Ibans.class)
                            public class RefundTools {
                                @Tool @Effect(IRREVERSIBLE)
                                @Invariant(rule = "Known", require = /*!*/"isIban(orderId)")
                                public void issueRefund(String orderId) {}
                            }
                            """, """
                            public class Ibans {
                                @ClauseFunction public static boolean isIban(String text) { return true; }
                                @ClauseFunction public static boolean isIban(Long number) { return true; }
                            }
                            """)),
            entry(FACT_PRIVATE, fact("private int /*!*/age(String orderId) { return 1; }")),
            entry(FACT_VOID, fact("void /*!*/age(String orderId) {}")),
            entry(FACT_ASYNC, fact("Future<Integer> /*!*/age(String orderId) { return null; }")),
            entry(FACT_GENERIC, fact("<T> int /*!*/age(T orderId) { return 1; }")),
            entry(FACT_FINAL, fact("final int /*!*/age(String orderId) { return 1; }")),
            entry(FACT_HIDDEN_TYPE, fact("Age /*!*/age(String orderId) { return null; }\nprivate static class Age {}")),
            entry(
                    FACT_OUT_OF_REACH,
                    new Fixture(
                            java.util.List.of("""
                                    package base;
                                    public class Orders { @dev.precept.Fact protected int age(String orderId) { return 1; } }
                                    """, Fixture.HEAD + """
                                            public class RefundTools extends base.Orders {
                                                @Tool @Effect(IRREVERSIBLE)
                                                @Invariant(rule = "Young", require = /*!*/"age < 30")
                                                public void issueRefund(String orderId) {}
                                            }
                                            """),
                            java.util.List.of(),
                            java.util.List.of(new ContractProcessor()),
                            Fixture::ownPath)),
            entry(FACT_INSTANCE, of("""
                            public class RefundTools {
                                @Fact int age(String orderId) { return 1; }
                                @Tool @Effect(IRREVERSIBLE)
                                @Invariant(rule = "Young", require = /*!*/"age < 30")
                                public static void issueRefund(String orderId) {}
                            }
                            """)));

    private static Fixture function(String declaration) {
        return function(declaration, "isIban(orderId)", false);
    }

    private static Fixture function(String declaration, String clause, boolean marked) {
        return tools("@Tool @Effect(IRREVERSIBLE)\n@Invariant(rule = \"Known\", require = "
                + (marked ? Fixture.MARK : "")
                + "\"" + clause + "\")\npublic void issueRefund(String orderId) {}\n@ClauseFunction " + declaration
                + "\n");
    }

    /** A tool with a clause over a fact that cannot be used: that the fact is declared so is the one thing to say. */
    private static Fixture fact(String declaration) {
        return tools("""
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Young", require = "age(orderId) < 30")
                public void issueRefund(String orderId) {}
                @Fact\s""" + declaration + "\n");
    }
}
