package dev.precept.testkit.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.precept.testkit.script.Script;

/** Plays a script, synchronously. */
final class ScriptedChatModel implements ChatModel {

    private final Script script;

    private ScriptedChatModel(Script script) {
        this.script = script;
    }

    /** Named by its interface: who calls this can be loaded, and say what is missing, where the framework is not there. */
    static ChatModel of(Script script) {
        return new ScriptedChatModel(script);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return Messages.answer(script.ask(Messages.told(request), Messages.offered(request)));
    }
}
