package dev.precept.runtime.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.precept.runtime.AgentHaltedException;
import org.jspecify.annotations.Nullable;

/**
 * What the agent weaves around {@code ToolService.executeWithErrorHandling}, which every tool call of LangChain4j passes:
 * sync, concurrent and streaming. The call goes through a {@link GuardedExecutor}; a halt is thrown out here, beyond the
 * framework's own error handling, and as a {@code RuntimeException}, since an {@code Error} would kill the thread that
 * streams without telling the caller.
 */
public final class ToolServiceHook {

    private ToolServiceHook() {}

    /** The executor to run in the place of the given one. */
    public static ToolExecutor enter(
            ToolExecutionRequest request, ToolExecutor executor, @Nullable InvocationContext context) {
        return new GuardedExecutor(executor);
    }

    /** The result to return. */
    public static ToolExecutionResult leave(ToolExecutor executor, ToolExecutionResult result) {
        AgentHaltedException halt = halt(executor);
        if (halt != null) {
            throw halt;
        }
        return result;
    }

    /** What to throw. */
    public static Throwable failed(ToolExecutor executor, Throwable thrown) {
        AgentHaltedException halt = halt(executor);
        return halt == null ? thrown : halt;
    }

    private static @Nullable AgentHaltedException halt(ToolExecutor executor) {
        return executor instanceof GuardedExecutor guarded ? guarded.halt() : null;
    }
}
