package dev.precept.testkit.springai;

import dev.precept.testkit.script.Framework;
import dev.precept.testkit.script.Script;
import org.springframework.ai.chat.model.ChatModel;

/**
 * Models for Spring AI 2 that play a script. They need no Spring Boot.
 *
 * <pre>{@code
 * Script script = Script.of(call("issueRefund", Map.of("orderId", "A1", "amount", 20)), say("done"));
 * String answer = ChatClient.create(ScriptedSpringAi.model(script))
 *         .prompt("I want my money back").tools(refunds).call().content();
 * }</pre>
 */
public final class ScriptedSpringAi {

    private static final Framework SPRING_AI = Framework.of(
            "Spring AI", "org.springframework.ai.chat.model.ChatModel", "org.springframework.ai:spring-ai-client-chat");

    private ScriptedSpringAi() {}

    /**
     * {@code call} answers on the thread that asks; {@code stream} in parts, on one of Reactor's, as models behind a network
     * do: a text word by word, then all calls.
     *
     * @throws IllegalStateException if Spring AI is not on the class path
     */
    public static ChatModel model(Script script) {
        SPRING_AI.require();
        return ScriptedChatModel.of(script);
    }
}
