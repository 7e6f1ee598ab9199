package dev.precept.processor;

import static dev.precept.processor.AgentFixtures.COMPLETE;
import static dev.precept.processor.Fixture.agent;
import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.Fixture.refund;
import static dev.precept.processor.Fixture.tools;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.Map;

/** What provokes the messages about order. */
final class OrderFixtures {

    private OrderFixtures() {}

    private static final String IDENTIFY = """
            @Tool @Effect(READ_ONLY) @Establishes(value = "identified", of = "customerId")
            public String identify(String customerId) { return customerId; }
            """;

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(
                    ORDER_NOT_HERE,
                    agent(COMPLETE + "@Invariant(rule = \"Identified\", after = /*!*/@Past(\"findOrder\"))")),
            entry(MILESTONE_BLANK, refund("@Invariant(rule = \"Identified\", after = /*!*/@Past(\" \"))")),
            entry(
                    WITHIN_UNREADABLE,
                    refund(
                            "@Invariant(rule = \"Identified\", after = @Past(value = \"identified\", within = /*!*/\"15 minutes\"))")),
            entry(SUCCESS_UNSAID, tools("""
                            @Tool @Effect(READ_ONLY) /*!*/@Establishes("identified")
                            public boolean identify(String customerId) { return true; }
                            """)),
            entry(SUCCESS_LATE, tools("""
                            @Tool @Effect(READ_ONLY) /*!*/@Establishes("identified")
                            public CompletableFuture<Boolean> identify(String customerId) { return null; }
                            """)),
            entry(MILESTONE_UNSEEN, tools("""
                            @Tool @Effect(READ_ONLY) /*!*/@Establishes("identified")
                            public Flow.Publisher<String> identify(String customerId) { return null; }
                            """)),
            entry(SUCCESS_OF_TOOL_UNSAID, desk("""
                            @Tool @Effect(READ_ONLY) public boolean identify(String customerId) { return true; }
                            """, "after = @Past(/*!*/\"identify\")")),
            entry(
                    MILESTONE_UNKNOWN,
                    desk(IDENTIFY, "after = @Past(value = /*!*/\"identifed\", same = \"customerId\")")),
            entry(
                    MILESTONE_WITHOUT_KEY,
                    desk("""
                            @Tool @Effect(READ_ONLY) @Establishes("identified")
                            public String identify(String customerId) { return customerId; }
                            """, "after = @Past(value = /*!*/\"identified\", same = \"customerId\")")),
            entry(MILESTONE_KEY_TYPE, desk(IDENTIFY, "after = @Past(value = /*!*/\"identified\", same = \"cents\")")),
            entry(KEY_NOT_ASKED, desk(IDENTIFY, "after = @Past(/*!*/\"identified\")")),
            entry(ORDER_CONTRADICTS, tools("""
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Open", after = @Past(value = "opened", same = "id", within = "PT1H"))
                            @Invariant(rule = "Not open", notAfter = @Past(value = "opened", same = "id"))
                            public void /*!*/pay(String id) {}
                            """)));

    /** Tools of an agent, of which one pays and has an order rule. */
    private static Fixture desk(String members, String order) {
        return of("""
                public class OrderTools {
                %s    @Tool @Effect(IRREVERSIBLE)
                    @Invariant(rule = "Identified first", %s)
                    public void pay(String customerId, int cents) {}
                }
                """.formatted(members.indent(4), order), COMPLETE + "\npublic interface SupportAgent {}\n");
    }
}
