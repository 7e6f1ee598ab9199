package dev.precept.testkit.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.ScriptError;
import dev.precept.testkit.script.Turn;
import java.util.List;

/** Plays a script, in parts and on a thread of its own. */
final class ScriptedStreamingChatModel implements StreamingChatModel {

    private final Script script;

    private ScriptedStreamingChatModel(Script script) {
        this.script = script;
    }

    /** Named by its interface: who calls this can be loaded, and say what is missing, where the framework is not there. */
    static StreamingChatModel of(Script script) {
        return new ScriptedStreamingChatModel(script);
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        Thread thread = new Thread(() -> stream(request, handler), "scripted-model");
        thread.setDaemon(true);
        thread.start();
    }

    /** An exception of the handler goes to its onError, as LangChain4j's own clients have it; an Error ends the thread. */
    private void stream(ChatRequest request, StreamingChatResponseHandler handler) {
        try {
            Turn.Reply reply = script.ask(Messages.told(request), Messages.offered(request));
            for (String part : reply.parts()) {
                handler.onPartialResponse(part);
            }
            ChatResponse response = Messages.answer(reply);
            List<ToolExecutionRequest> calls = response.aiMessage().toolExecutionRequests();
            for (int at = 0; at < calls.size(); at++) {
                handler.onCompleteToolCall(new CompleteToolCall(at, calls.get(at)));
            }
            handler.onCompleteResponse(response);
        } catch (RuntimeException | ScriptError failure) {
            handler.onError(failure);
        }
    }
}
