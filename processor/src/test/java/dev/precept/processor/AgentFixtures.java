package dev.precept.processor;

import static dev.precept.processor.Fixture.agent;
import static dev.precept.processor.Fixture.of;
import static dev.precept.processor.report.Message.*;
import static java.util.Map.entry;

import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** What provokes the messages PRE-04nn and PRE-09nn. */
final class AgentFixtures {

    private AgentFixtures() {}

    static final String BARE_ANSWERS = """
            @FailureMode(on = AMBIGUOUS_REQUEST, then = HALT)
            @FailureMode(on = OUT_OF_SCOPE, then = HALT)
            @FailureMode(on = TOOL_FAILURE, then = HALT)
            @FailureMode(on = PII_DETECTED, then = FLAG_AND_REDACT)
            @FailureMode(on = BUDGET_EXCEEDED, then = HALT)
            """;

    /** The five conditions, and the exclusion without which no agent is complete. */
    static final String ANSWERS = BARE_ANSWERS + """
            @Invariant(rule = "Never drops anything", withheld = "drop*")
            """;

    static final String COMPLETE =
            "@AgentContract(id = \"support\", version = \"1\", tools = OrderTools.class, routes = {\"people\", \"legal\"})\n"
                    + ANSWERS;

    static final Map<Message, Fixture> ALL = Map.ofEntries(
            entry(FAILURE_OPEN, agent("""
                            /*!*/@AgentContract(id = "support", version = "1", tools = OrderTools.class)
                            @Invariant(rule = "Never drops anything", withheld = "drop*")
                            @FailureMode(on = AMBIGUOUS_REQUEST, then = HALT)
                            @FailureMode(on = TOOL_FAILURE, then = HALT)
                            @FailureMode(on = PII_DETECTED, then = FLAG_AND_REDACT)
                            """)),
            entry(
                    CLASS_WITHOUT_TOOLS,
                    agent(
                            "@AgentContract(id = \"support\", version = \"1\", tools = {OrderTools.class, String/*!*/.class})\n"
                                    + ANSWERS)),
            entry(
                    ONLY_UNKNOWN,
                    agent(
                            "@AgentContract(id = \"support\", version = \"1\", tools = OrderTools.class, only = /*!*/\"findOrders\")\n"
                                    + ANSWERS)),
            entry(
                    WITHHELD_PROVIDED,
                    agent(COMPLETE + "@Invariant(rule = \"Never\", withheld = {\"close*\", /*!*/\"find*\"})")),
            entry(ROUTE_UNDECLARED, agent(COMPLETE + "@OutOfScope(value = \"Law\", route = /*!*/\"leagl\")")),
            entry(
                    ROUTE_UNDECLARED_ELSEWHERE,
                    of(
                            "@AgentContract(id = \"support\", version = \"1\", tools = dev.precept.processor.CompiledTools/*!*/.class)\n"
                                    + ANSWERS + "public interface SupportAgent {}")),
            entry(INTERNAL, agent(COMPLETE).processors(new Failing())),
            entry(OPTION_UNKNOWN, agent(COMPLETE).options("-Aprecept.banana=false")),
            entry(OPTION_MISTYPED, agent(COMPLETE).options("-Aprecept.uncoverdTool=warn")),
            entry(OPTION_VALUE, agent(COMPLETE).options("-Aprecept.uncoveredTool=warning")),
            entry(SEVERITY_FIXED, agent(COMPLETE).options("-Aprecept.clauseType=warn")),
            entry(SEVERITY_STRICT, agent(COMPLETE).options("-Aprecept.profile=strict", "-Aprecept.uncoveredTool=warn")),
            entry(REPORT_UNWRITABLE, agent(COMPLETE).options("-Aprecept.report=pom.xml/precept.sarif")),
            entry(EXPORT_UNWRITABLE, agent(COMPLETE).options("-Aprecept.export=pom.xml/precept.cedar")),
            entry(
                    EXPORT_INCOMPLETE,
                    Fixture.refund("@Invariant(rule = \"Few\", limit = @Limit(calls = 1))")
                            .options("-Aprecept.export=target/incomplete.rego")));

    /** A processor with a bug. */
    private static final class Failing extends PreceptProcessor {
        private boolean failed;

        @Override
        void process(
                javax.annotation.processing.RoundEnvironment round,
                dev.precept.processor.discover.SourceTypes discover,
                dev.precept.processor.report.Reporter report) {
            List<TypeElement> one = failed ? List.of() : discover.in(round).subList(0, 1);
            failed = true;
            forEach(one, report, type -> {
                throw new IllegalStateException("a bug");
            });
        }
    }
}
