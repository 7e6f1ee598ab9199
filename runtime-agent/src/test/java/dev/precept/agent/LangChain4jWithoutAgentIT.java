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

/** The real LangChain4j with tools that a build has woven, and no agent: what a model reads, and what ends its loop. */
class LangChain4jWithoutAgentIT {

    private static final String ASK = """
            package shop;
            import dev.langchain4j.agent.tool.ToolExecutionRequest;
            import dev.langchain4j.data.message.*;
            import dev.langchain4j.model.chat.ChatModel;
            import dev.langchain4j.model.chat.request.ChatRequest;
            import dev.langchain4j.model.chat.response.ChatResponse;
            import dev.langchain4j.service.AiServices;
            import dev.precept.runtime.*;
            import java.util.*;
            import java.util.concurrent.*;
            public class Ask {
                interface Assistant { String ask(String text); }
                static final class Scripted implements ChatModel {
                    final Deque<String> calls;
                    int asked;
                    Scripted(String... calls) { this.calls = new ArrayDeque<>(List.of(calls)); }
                    @Override public ChatResponse doChat(ChatRequest request) {
                        asked++;
                        if (request.messages().get(request.messages().size() - 1) instanceof ToolExecutionResultMessage read) {
                            System.out.println("read " + read.text());
                        }
                        String call = calls.poll();
                        AiMessage answer = call == null ? AiMessage.from("done") : AiMessage.from(requests(call));
                        return ChatResponse.builder().aiMessage(answer).build();
                    }
                    static List<ToolExecutionRequest> requests(String calls) {
                        return Arrays.stream(calls.split("[+]")).map(call -> ToolExecutionRequest.builder()
                                .id(call).name("refund").arguments(arguments(call)).build()).toList();
                    }
                    static String arguments(String call) {
                        String[] part = call.split(":");
                        return "{\\"arg0\\": \\"" + part[0] + "\\", \\"arg1\\": " + part[1] + "}";
                    }
                }
                static void ask(Scripted model, Executor threads) {
                    String answer;
                    try {
                        AiServices<Assistant> service = AiServices.builder(Assistant.class).chatModel(model).tools(new Till());
                        if (threads != null) { service.executeToolsConcurrently(threads); }
                        answer = service.build().ask("hello");
                    } catch (RuntimeException thrown) {
                        answer = thrown.getClass().getSimpleName() + " " + thrown.getMessage();
                    }
                    System.out.println(answer + ", asked " + model.asked + ", bodies " + Effects.count);
                }
                public static void main(String[] args) throws Exception {
                    if (args.length > 0) { ask(new Scripted("a:20"), null); return; }
                    ask(new Scripted("a:20"), null);
                    try (AgentSession session = Precept.open(Agent.class)) {
                        ask(new Scripted("a:20", "a:-1", "a:\\"lots\\"", "vault:20", "a:20"), null);
                        ask(new Scripted("a:20", "a:20"), null);
                    }
                    ExecutorService threads = Executors.newFixedThreadPool(1);
                    try (AgentSession session = Precept.open(Agent.class)) {
                        ask(new Scripted("a:20+b:20"), threads);
                    } finally { threads.shutdown(); }
                    try {
                        AiServices.builder(Assistant.class).chatModel(new Scripted()).toolProvider(request -> null).build();
                    } catch (IllegalStateException refused) { System.out.println(refused.getMessage()); }
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
        workshop.compile("shop/Ask", ASK);
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
    void refusesAsResultsAndEndsTheLoopOnAHalt() {
        assertThat(jvm().run("shop.Ask", "bare").out()).contains("[PRE-0701]", ", asked 0, bodies 0");
        // The weaver has the class path that the tools were compiled with.
        Outcome weaving = jvm().with(ForkedJvm.jar("agent"))
                .run(
                        "dev.precept.agent.build.Weave",
                        "--classes",
                        workshop.classes().toString());
        assertThat(weaving.exit()).as(weaving.err()).isZero();

        Outcome outcome = jvm().run("shop.Ask");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "read Refused by contract: refund was not run. No session is open. Do not call any tool.",
                        "done, asked 2, bodies 0",
                        "read a",
                        "read Refused by contract: refund was not run. Rules: A refund is a positive amount. Above 500"
                                + " somebody approves. Do not retry unchanged.",
                        "read Refused by contract: refund was not run. The arguments do not fit its parameters. Correct"
                                + " them; do not retry unchanged.",
                        "AgentHaltedException Refused by contract: this session has ended. Do not call any tool again.,"
                                + " asked 4, bodies 1",
                        "AgentHaltedException Refused by contract: this session has ended. Do not call any tool again.,"
                                + " asked 1, bodies 1",
                        // Other threads have no session without the agent.
                        "read Refused by contract: refund was not run. No session is open. Do not call any tool.",
                        "done, asked 2, bodies 1",
                        "[PRE-0701] Nothing guards the tool calls of LangChain4j: its tool loop was not woven, so nothing"
                                + " is registered but methods that a build has woven. Fix: start the JVM with"
                                + " -javaagent:precept-agent.jar. See docs/errors/PRE-0701.md");
    }
}
