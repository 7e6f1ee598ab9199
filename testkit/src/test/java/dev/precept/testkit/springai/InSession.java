package dev.precept.testkit.springai;

import dev.precept.runtime.AgentSession;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/** What an application has to do as long as there is no adapter: it carries the session to the thread of the tool. */
@SuppressWarnings("precept:PRE-0317") // it only hands on to methods with contracts
record InSession(AgentSession session, ToolCallback tool) implements ToolCallback {

    static ToolCallback[] all(AgentSession session, Object tools) {
        return Arrays.stream(ToolCallbacks.from(tools))
                .map(tool -> new InSession(session, tool))
                .toArray(ToolCallback[]::new);
    }

    @Override
    public ToolDefinition getToolDefinition() {
        return tool.getToolDefinition();
    }

    @Override
    public String call(String arguments) {
        return call(arguments, null);
    }

    @Override
    public String call(String arguments, ToolContext context) {
        Callable<String> call = () -> tool.call(arguments, context);
        try {
            return session.wrap(call).call();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new AssertionError("a ToolCallback throws no checked exception", impossible);
        }
    }
}
