package dev.precept.processor;

import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.Fixture.tools;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Map;

/** What provokes the messages PRE-03nn. */
final class ToolFixtures {

    private ToolFixtures() {}

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(TOOL_WITHOUT_CONTRACT, tools("@Tool public void /*!*/issueRefund(BigDecimal amount) {}")),
            entry(EFFECT_MISSING, tools("""
                            @Tool @Invariant(rule = "Small", require = "amount > 0 && amount <= 500")
                            public void /*!*/issueRefund(BigDecimal amount) {}
                            """)),
            entry(
                    NO_INVARIANT,
                    tools("@Tool @Effect(IRREVERSIBLE) public void /*!*/issueRefund(BigDecimal amount) {}")),
            entry(ARGUMENT_WITHOUT_COPY, tools("""
                            public static class Ids extends ArrayList<String> { private static final long serialVersionUID = 1; }
                            @Tool @Effect(IRREVERSIBLE) @Invariant(rule = "Few", require = "size(ids) < 3")
                            public void delete(Ids /*!*/ids) {}
                            """)),
            entry(EXCLUSIVE_BLANK, exclusive("/*!*/\" \"", "void")),
            entry(EXCLUSIVE_READS, exclusive("/*!*/\"owner(orderId)\"", "void")),
            entry(EXCLUSIVE_LATER, exclusive("/*!*/\"orderId\"", "java.util.concurrent.Future<String>")),
            entry(EXCLUSIVE_CHANGED, of("""
                            public class Desk {
                                @Tool @Effect(IRREVERSIBLE) @Exclusive("orderId")
                                @Invariant(rule = "Some", require = "orderId != ''")
                                public void close(String orderId, String by) {}
                            }
                            """, """
                            public class NightDesk extends Desk {
                                @Override @Exclusive(/*!*/"by")
                                public void close(String orderId, String by) {}
                            }
                            """)),
            entry(STRAY_ON_METHOD, tools("/*!*/@Effect(IRREVERSIBLE) public void issueRefund(BigDecimal amount) {}")),
            entry(
                    STRAY_ON_TYPE,
                    of("/*!*/@Invariant(rule = \"Few\", limit = @Limit(calls = 3)) public class RefundTools {}")),
            entry(TOOL_NATIVE, tools("@Tool @Effect(READ_ONLY) public native String /*!*/find(String orderId);")),
            entry(TOOL_CLASS_HIDDEN, of("""
                            public class Shop {
                                private static class /*!*/RefundTools {
                                    @Tool @Effect(READ_ONLY) String find(String orderId) { return orderId; }
                                }
                            }
                            """.replace("class /*!*/", "/*!*/class "))),
            entry(TOOL_TYPE_HIDDEN, tools("""
                            @Tool @Effect(READ_ONLY) List<Order> /*!*/find(String orderId) { return List.of(); }
                            private static class Order {}
                            """)),
            entry(TOOL_VARIABLE_SHADOWED, of("""
                            public class RefundTools<T> {
                                @Tool @Effect(READ_ONLY) public <T> T /*!*/find(T orderId) { return orderId; }
                            }
                            """)),
            entry(TOOL_PARAMETER_TAKEN, tools("""
                            @Fact int age(String orderId) { return 1; }
                            @Tool @Effect(READ_ONLY) public String /*!*/find(String facts) { return facts; }
                            """)),
            entry(RESULT_LATER, tools("""
                            @Tool @Effect(READ_ONLY)
                            @Invariant(rule = "Short", ensure = /*!*/"size(result) < 30")
                            public CompletableFuture<String> find(String orderId) { return null; }
                            """)),
            entry(GENERATED_NAME_TAKEN, of("""
                            public /*!*/class RefundTools {
                                @Tool @Effect(READ_ONLY) public String find(String orderId) { return orderId; }
                            }
                            """, "public class RefundToolsPreceptGuard {}")),
            entry(UNCOVERED_PROJECT, of("""
                            public /*!*/class RefundTools {
                            %s}
                            """.formatted("    @Tool public void refund@(String orderId) {}\n"
                    .repeat(11)
                    .transform(ToolFixtures::numbered)))),
            entry(EGRESS_UNBOUND, tools("""
                            @Tool @Effect(value = IRREVERSIBLE, egress = true)
                            @Invariant(rule = "Short", require = "size(body) <= 500")
                            public void sendMail(String /*!*/to, String body) {}
                            """)),
            entry(ARGUMENT_WITHOUT_FORM, tools("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Small", require = "amount > 0 && amount <= 500", otherwise = ESCALATE, route = "people")
                            public void pay(BigDecimal amount, Thread /*!*/reason) {}
                            """)),
            entry(AGENT_ARGUMENT_WITHOUT_FORM, of("""
                            public class OrderTools {
                                @Tool @Effect(READ_ONLY)
                                public String findOrder(Thread order) { return ""; }
                            }
                            """, AgentFixtures.COMPLETE + """
                            /*!*/@Invariant(rule = "Few", require = "session.calls < 20", otherwise = ESCALATE, route = "people")
                            public interface SupportAgent {}
                            """)),
            entry(
                    RECOGNISED_TOOL,
                    new Fixture(
                            List.of("""
                            package io.agentscope.core.tool;

                            public @interface Tool {}
                            """, """
                            package shop;

                            public class RefundTools {
                                /*!*/@io.agentscope.core.tool.Tool public void issueRefund(int amount) {}
                            }
                            """),
                            List.of(),
                            List.of(new ContractProcessor(), new ContractIndexProcessor()),
                            Fixture::ownPath)),
            entry(
                    PROGRAMMATIC_TOOL,
                    new Fixture(
                            List.of("""
                            package org.springframework.ai.tool;

                            public interface ToolCallback {}
                            """, """
                            package shop;

                            public /*!*/class RefundTool implements org.springframework.ai.tool.ToolCallback {}
                            """),
                            List.of(),
                            List.of(new ContractProcessor(), new ContractIndexProcessor()),
                            Fixture::ownPath)),
            entry(RUNTIME_MISSING, of("""
                            public /*!*/class RefundTools {
                                @Tool @Effect(READ_ONLY) public String find(String orderId) { return orderId; }
                            }
                            """).withoutRuntime()));

    private static Fixture exclusive(String key, String returned) {
        return tools("@Fact public String owner(String orderId) { return orderId; }\n"
                + "@Tool @Effect(IRREVERSIBLE) @Exclusive(" + key + ")\n"
                + "@Invariant(rule = \"Some\", require = \"orderId != ''\")\n"
                + "public " + returned + " close(String orderId) {" + (returned.equals("void") ? "" : " return null; ")
                + "}\n");
    }

    private static String numbered(String text) {
        StringBuilder numbered = new StringBuilder();
        String[] parts = text.split("@\\(", -1);
        for (int i = 0; i < parts.length; i++) {
            numbered.append(i == 0 ? "" : i + "(").append(parts[i]);
        }
        return numbered.toString();
    }
}
