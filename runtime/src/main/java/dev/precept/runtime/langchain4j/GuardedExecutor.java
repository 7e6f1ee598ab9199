package dev.precept.runtime.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.dispatch.Dispatch;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for one tool execution. It works below LangChain4j's error handling, so that a refusal is an ordinary result:
 * an error result would run the compensating actions of other tools, and an error handler could rewrite it.
 */
final class GuardedExecutor implements ToolExecutor {

    private final ToolExecutor tool;
    private @Nullable AgentHaltedException halt;

    GuardedExecutor(ToolExecutor tool) {
        this.tool = tool;
    }

    /** Why the loop has to end, or null. */
    @Nullable
    AgentHaltedException halt() {
        return halt;
    }

    @Override
    public String execute(ToolExecutionRequest request, Object memoryId) {
        return executeWithContext(
                        request,
                        InvocationContext.builder().chatMemoryId(memoryId).build())
                .resultText();
    }

    @Override
    public ToolExecutionResult executeWithContext(ToolExecutionRequest request, @Nullable InvocationContext context) {
        try (Dispatch call = Dispatch.begin(session(context), request.name())) {
            return dispatch(call, request, context);
        }
    }

    private ToolExecutionResult dispatch(
            Dispatch call, ToolExecutionRequest request, @Nullable InvocationContext context) {
        try {
            call.admit(guarded());
            ToolExecutionResult result = tool.executeWithContext(request, context);
            // Made here, where a result that cannot be written is still the tool's failure.
            result.resultContents();
            ContractException refusal = call.refusal();
            if (refusal == null && !call.started()) {
                refusal = call.unreadableArguments();
            }
            return refusal == null ? result : answer(refusal);
        } catch (Exception thrown) {
            ContractException refusal = call.refusal();
            return answer(refusal == null ? call.unexpected(thrown) : refusal);
        }
    }

    private ToolExecutionResult answer(ContractException refusal) {
        if (refusal instanceof AgentHaltedException halted) {
            halt = halted;
        }
        return ToolExecutionResult.builder().resultText(refusal.getMessage()).build();
    }

    /** Whether a woven method will judge the call; a lambda, or a tool of a server, has none. */
    private boolean guarded() {
        return tool instanceof DefaultToolExecutor method && Registration.isGuarded(method.originalMethod());
    }

    private static @Nullable LiveSession session(@Nullable InvocationContext context) {
        if (context instanceof SessionCarrier carrier) {
            // Its word is final, also when it says that there was none: a pooled thread may hold somebody else's.
            return carrier.preceptSession() instanceof LiveSession session ? session : null;
        }
        return Current.get().session();
    }
}
