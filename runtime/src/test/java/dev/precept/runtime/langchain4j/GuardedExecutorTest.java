package dev.precept.runtime.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.DefaultInvocationContext;
import dev.langchain4j.invocation.InvocationContext;
import dev.precept.runtime.guard.Desk;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedExecutorTest {

    private final LiveSession somebodyElses = new LiveSession(Desk.AGENT);
    private int runs;

    @BeforeEach
    void leaveASessionOnThisThread() {
        Current.get().open(somebodyElses);
    }

    @AfterEach
    void close() {
        somebodyElses.close();
    }

    @Test
    void neverTakesTheSessionOfThePooledThreadWhenTheChatHadNone() {
        String answer = new GuardedExecutor((request, memory) -> "ran " + ++runs)
                .executeWithContext(
                        ToolExecutionRequest.builder()
                                .name("refund")
                                .arguments("{}")
                                .build(),
                        new ChatWithoutSession())
                .resultText();

        assertThat(answer).contains("No session is open");
        assertThat(somebodyElses.halted()).isFalse();
        assertThat(runs).isZero();
    }

    /** As the agent leaves LangChain4j's context when it was made on a thread without a session. */
    private static final class ChatWithoutSession extends DefaultInvocationContext implements SessionCarrier {
        ChatWithoutSession() {
            super(InvocationContext.builder());
        }

        @Override
        public Object preceptSession() {
            return null;
        }
    }
}
