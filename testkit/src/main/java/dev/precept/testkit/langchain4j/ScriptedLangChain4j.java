package dev.precept.testkit.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.precept.testkit.script.Framework;
import dev.precept.testkit.script.Script;

/**
 * Models for LangChain4j that play a script.
 *
 * <pre>{@code
 * Script script = Script.of(call("issueRefund", Map.of("orderId", "A1", "amount", 20)), say("done"));
 * Assistant assistant = AiServices.builder(Assistant.class)
 *         .chatModel(ScriptedLangChain4j.chat(script))
 *         .tools(refunds)
 *         .build();
 * }</pre>
 */
public final class ScriptedLangChain4j {

    private static final Framework LANGCHAIN4J =
            Framework.of("LangChain4j", "dev.langchain4j.model.chat.ChatModel", "dev.langchain4j:langchain4j");

    private ScriptedLangChain4j() {}

    /**
     * Answers on the thread that asks.
     *
     * @throws IllegalStateException if LangChain4j is not on the class path
     */
    public static ChatModel chat(Script script) {
        LANGCHAIN4J.require();
        return ScriptedChatModel.of(script);
    }

    /**
     * Answers in parts, on a thread of its own, as models behind a network do: a text word by word, then each call.
     *
     * @throws IllegalStateException if LangChain4j is not on the class path
     */
    public static StreamingChatModel streaming(Script script) {
        LANGCHAIN4J.require();
        return ScriptedStreamingChatModel.of(script);
    }
}
