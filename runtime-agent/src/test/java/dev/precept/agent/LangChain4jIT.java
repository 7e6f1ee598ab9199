package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The woven tool loop of the real LangChain4j: calls, refusals and a halt as its callers see them. */
class LangChain4jIT {

    private static final String LOOP = """
            package shop;
            import dev.langchain4j.agent.tool.ToolExecutionRequest;
            import dev.langchain4j.invocation.InvocationContext;
            import dev.langchain4j.service.tool.*;
            import dev.precept.runtime.*;
            import java.math.BigDecimal;
            public class Loop {
                static void run(InvocationContext context, String order, int amount, ToolExecutor executor) {
                    ToolExecutionRequest request = ToolExecutionRequest.builder().id("call_0").name("refund")
                            .arguments("{\\"arg0\\": \\"" + order + "\\", \\"arg1\\": " + amount + "}").build();
                    String answer;
                    try {
                        ToolExecutionResult result = ToolService.executeWithErrorHandling(request, executor, context,
                                (error, c) -> ToolErrorHandlerResult.text("arguments"), (error, c) -> ToolErrorHandlerResult.text("error"));
                        answer = (result.isError() ? "error " : "result ") + result.resultText().lines().findFirst().orElse("");
                    } catch (RuntimeException thrown) {
                        answer = thrown.getClass().getSimpleName();
                    }
                    System.out.println(Effects.count + " " + answer);
                }
                public static void main(String[] args) throws Exception {
                    ToolExecutor refund = new DefaultToolExecutor(new Till(), Till.class.getMethod("refund", String.class, BigDecimal.class));
                    run(InvocationContext.builder().build(), "a", 20, refund);
                    AgentSession session = Precept.open(Agent.class);
                    InvocationContext context = InvocationContext.builder().build();
                    Thread other = new Thread(() -> {
                        run(context, "a", 20, refund);
                        run(context, "a", 750, refund);
                        run(context, "a", 20, (request, memory) -> { Effects.count++; return "ran"; });
                                });
                    other.start();
                    other.join();
                    session.close();
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheShop() {
        workshop = new Workshop(folder);
        RefundShop.compile(workshop);
        workshop.compile("shop/Loop", LOOP);
    }

    private static ForkedJvm jvm() {
        Path[] tests = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toArray(Path[]::new);
        return new ForkedJvm().with(workshop.classes()).with(tests);
    }

    @Test
    void judgesCallsOnWhateverThreadTheFrameworkUses() {
        Outcome outcome = jvm().guarded("require-adapters=langchain4j").run("shop.Loop");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out().lines().map(line -> line.replaceFirst("(result) .{2,}", "$1 …")))
                .containsExactly("0 result …", "1 result a", "1 result …", "1 AgentHaltedException");
        assertThat(outcome.err()).doesNotContain("PRE-0721");
    }

    @Test
    void refusesToOpenASessionWithoutTheAgent() {
        assertThat(jvm().run("shop.Loop").err()).contains("[PRE-0701]");
    }
}
