package dev.precept.testkit.springai;

import dev.precept.testkit.script.Script;
import dev.precept.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Plays a script. The loop over its calls is the framework's. */
final class ScriptedChatModel implements ChatModel {

    private final Script script;

    private ScriptedChatModel(Script script) {
        this.script = script;
    }

    /** Named by its interface: who calls this can be loaded, and say what is missing, where the framework is not there. */
    static ChatModel of(Script script) {
        return new ScriptedChatModel(script);
    }

    /** Options of this kind are what makes the framework offer tools. */
    @Override
    public ChatOptions getOptions() {
        return ToolCallingChatOptions.builder().build();
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        return Messages.answer(ask(prompt));
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.defer(() -> Flux.fromIterable(parts(ask(prompt)))).subscribeOn(Schedulers.boundedElastic());
    }

    private Turn.Reply ask(Prompt prompt) {
        return script.ask(Messages.told(prompt), Messages.offered(prompt));
    }

    private static List<ChatResponse> parts(Turn.Reply reply) {
        List<ChatResponse> parts = new ArrayList<>();
        reply.parts().forEach(part -> parts.add(Messages.part(part)));
        parts.add(Messages.answer(new Turn.Reply("", reply.calls())));
        return parts;
    }
}
