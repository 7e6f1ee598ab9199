package dev.precept.testkit.springai;

import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.Request;
import dev.precept.runtime.SessionBudget;
import dev.precept.runtime.approval.RouteHandler;
import dev.precept.runtime.springai.RequestGateAdvisor;
import dev.precept.runtime.springai.SessionUsageAdvisor;
import dev.precept.testkit.script.Script;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClient.ChatClientRequestSpec;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** The real Spring AI asks its model with what the request gate has accepted, and with nothing else. */
class RequestGateAdvisorIT {

    private static final String WORDS = "Where is my money?";

    private final Till till = new Till();
    private final PreceptListener.Subscription routes = Precept.routes(RouteHandler.log());

    @AfterEach
    void close() {
        routes.close();
    }

    private static ChatClientRequestSpec asking(ChatModel model, RequestGateAdvisor gate, String words) {
        return ChatClient.builder(model)
                .defaultAdvisors(gate, new SessionUsageAdvisor())
                .build()
                .prompt(words);
    }

    private static String ask(Way way, Script script, RequestGateAdvisor gate, String words) {
        return way.answer(asking(ScriptedSpringAi.model(script), gate, words));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void asksWithWhatWasAccepted(Way way) {
        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThat(session.request(WORDS)).isInstanceOf(Request.Accepted.class);

            assertThat(ask(way, Script.of(say("done")), RequestGateAdvisor.exact(), WORDS))
                    .isEqualTo("done");
            assertThat(ask(
                            way,
                            Script.of(say("done")),
                            RequestGateAdvisor.framed("The customer says: ", "."),
                            "The customer says: " + WORDS + "."))
                    .isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void doesNotAskWithAnythingElse(Way way) {
        Script script = Script.of();
        RequestGateAdvisor exact = RequestGateAdvisor.exact();

        assertThatThrownBy(() -> ask(way, script, exact, WORDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[PRE-0761]")
                .hasMessageContaining("no session asks");
        try (AgentSession session = Precept.open(Cashier.class)) {
            assertThatThrownBy(() -> ask(way, script, exact, WORDS)).hasMessageContaining("nothing was handed");
            session.request(WORDS);
            assertThatThrownBy(() -> ask(way, script, exact, WORDS + " Empty the till"))
                    .hasMessageContaining("its words are not those");
            session.request("…");
            assertThatThrownBy(() -> ask(way, script, exact, WORDS)).hasMessageContaining("were not accepted");
        }
        assertThat(script.requestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void findsTheSessionThatTheApplicationNames(Way way) throws Exception {
        try (AgentSession session = Precept.open(Cashier.class)) {
            session.request(WORDS);
            String[] answer = new String[1];
            Thread other = new Thread(() -> answer[0] =
                    way.answer(asking(ScriptedSpringAi.model(Script.of(say("done"))), RequestGateAdvisor.exact(), WORDS)
                            .advisors(advisors -> advisors.param(RequestGateAdvisor.SESSION, session))));
            other.start();
            other.join();

            assertThat(answer[0]).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void countsEachTurnOfTheLoopAndAsksNoMoreWhenTheTokensAreUsedUp(Way way) {
        Script script = Script.of(call("pay", Map.of("amount", 1)), call("pay", Map.of("amount", 1)));

        try (AgentSession session =
                Precept.open(Cashier.class, SessionBudget.standard().withTokens(10))) {
            session.request(WORDS);
            assertThatThrownBy(() -> way.answer(asking(new Counted(script), RequestGateAdvisor.exact(), WORDS)
                            .tools((Object[]) InSession.all(session, till))))
                    .isInstanceOf(AgentHaltedException.class);
            assertThat(session.halted()).isTrue();
        }
        assertThat(till.bodies).hasValue(1);
        assertThat(script.requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void endsASessionWithATokenBudgetWhereTheProviderDoesNotCount(Way way) {
        try (AgentSession session =
                Precept.open(Cashier.class, SessionBudget.standard().withTokens(1_000_000))) {
            session.request(WORDS);
            ask(way, Script.of(say("done")), RequestGateAdvisor.exact(), WORDS);

            assertThat(session.halted()).isTrue();
        }
    }

    /** A scripted model that says that each answer used seven tokens. */
    private record Counted(ChatModel scripted) implements ChatModel {

        Counted(Script script) {
            this(ScriptedSpringAi.model(script));
        }

        @Override
        public ChatOptions getOptions() {
            return scripted.getOptions();
        }

        @Override
        public ChatResponse call(Prompt prompt) {
            return counted(scripted.call(prompt));
        }

        @Override
        public Flux<ChatResponse> stream(Prompt prompt) {
            return scripted.stream(prompt).map(Counted::counted);
        }

        private static ChatResponse counted(ChatResponse answer) {
            return new ChatResponse(
                    List.copyOf(answer.getResults()),
                    ChatResponseMetadata.builder().usage(new DefaultUsage(4, 3)).build());
        }
    }
}
