package dev.precept.sample.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import org.junit.jupiter.api.Test;

class ScriptedModelTest {

    private final Conversation conversation = Conversation.of(1, "test")
            .customer("money", Line.call("pay", "{}"), new Line.Say("paid", "not paid"))
            .insists("more money", Line.say("no"));
    private final ScriptedModel model = new ScriptedModel(conversation);

    @Test
    void beginsWithTheFirstLineOfTheExchange() {
        assertThat(next(UserMessage.from("money"))
                        .toolExecutionRequests()
                        .get(0)
                        .name())
                .isEqualTo("pay");
    }

    @Test
    void findsTheExchangeByWhatTheCustomerSaid() {
        assertThat(next(UserMessage.from("money"), AiMessage.from("?"), UserMessage.from("more money"))
                        .text())
                .isEqualTo("no");
    }

    @Test
    void saysThatItWorkedWhenItDid() {
        assertThat(next(UserMessage.from("money"), call(), result("ok")).text()).isEqualTo("paid");
    }

    @Test
    void saysThatItDidNotWhenItWasRefused() {
        assertThat(next(UserMessage.from("money"), call(), result("Refused by contract: pay was not run."))
                        .text())
                .isEqualTo("not paid");
    }

    @Test
    void doesNotKnowWhatIsNotInTheScript() {
        assertThatThrownBy(() -> next(UserMessage.from("hello"))).hasMessageContaining("hello");
    }

    @Test
    void playsEightConversationsInTheirOwnTickets() {
        assertThat(EightConversations.all())
                .hasSize(8)
                .allMatch(each -> each.ticket().equals("T-" + each.number()));
    }

    private AiMessage next(ChatMessage... messages) {
        return model.chat(ChatRequest.builder().messages(messages).build()).aiMessage();
    }

    private AiMessage call() {
        return next(UserMessage.from("money"));
    }

    private static ToolExecutionResultMessage result(String text) {
        return ToolExecutionResultMessage.from("call_0", "pay", text);
    }
}
