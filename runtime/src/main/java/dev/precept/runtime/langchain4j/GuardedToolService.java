package dev.precept.runtime.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecution;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolService;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.guard.Woven;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Registers no tool that nothing guards. A method has to be woven; an executor without a method, or a provider that
 * brings tools later, can only be refused at its call, so the woven tool loop has to be there.
 *
 * <p>Without an agent the loop is not woven. Methods that a build has woven are registered all the same, each behind a {@link
 * GuardedExecutor} of its own, so that the model reads refusals as it does with the loop; and a halt leaves the loop by
 * LangChain4j's own listener, which is outside its error handling.
 */
final class GuardedToolService extends ToolService {

    private static final boolean WOVEN_LOOP = ToolService.class.isAnnotationPresent(Woven.class);

    GuardedToolService() {
        if (!WOVEN_LOOP) {
            super.afterToolExecution(GuardedToolService::leaveAfterHalt);
        }
    }

    @Override
    public void afterToolExecution(Consumer<ToolExecution> listener) {
        super.afterToolExecution(WOVEN_LOOP ? listener : listener.andThen(GuardedToolService::leaveAfterHalt));
    }

    private static void leaveAfterHalt(ToolExecution execution) {
        LiveSession session = Current.get().session();
        if (session != null && session.halted()) {
            throw session.halted(execution.request().name());
        }
    }

    @Override
    public void tools(Collection<Object> objectsWithTools) {
        if (WOVEN_LOOP) {
            objectsWithTools.forEach(tools -> findTools(tools).forEach(tool -> check(tool.toolExecutor())));
            super.tools(objectsWithTools);
        } else {
            objectsWithTools.forEach(tools -> tools(findTools(tools)));
        }
    }

    /** Compensating actions are found together with tools, where no executor can be put in front. */
    @Override
    public void compensateOnToolErrors(boolean compensate) {
        if (compensate) {
            requireLoop();
        }
        super.compensateOnToolErrors(compensate);
    }

    @Override
    public void tools(List<AiServiceTool> tools) {
        super.tools(tools.stream()
                .map(tool -> WOVEN_LOOP
                        ? checked(tool)
                        : tool.toBuilder()
                                .toolExecutor(checked(tool.toolExecutor()))
                                .build())
                .toList());
    }

    @Override
    public void tools(Map<ToolSpecification, ToolExecutor> tools) {
        super.tools(checked(tools));
    }

    @Override
    public void tools(Map<ToolSpecification, ToolExecutor> tools, Set<String> immediateReturnToolNames) {
        super.tools(checked(tools), immediateReturnToolNames);
    }

    private static AiServiceTool checked(AiServiceTool tool) {
        check(tool.toolExecutor());
        return tool;
    }

    private static Map<ToolSpecification, ToolExecutor> checked(Map<ToolSpecification, ToolExecutor> tools) {
        Map<ToolSpecification, ToolExecutor> checked = new LinkedHashMap<>();
        tools.forEach((tool, executor) -> checked.put(tool, checked(executor)));
        return checked;
    }

    /** The executor to register. */
    private static ToolExecutor checked(ToolExecutor executor) {
        check(executor);
        return WOVEN_LOOP ? executor : new GuardedExecutor(executor);
    }

    @Override
    public void toolProvider(ToolProvider toolProvider) {
        requireLoop();
        super.toolProvider(toolProvider);
    }

    @Override
    public void toolProviders(Collection<ToolProvider> toolProviders) {
        requireLoop();
        super.toolProviders(toolProviders);
    }

    private static void check(ToolExecutor executor) {
        if (executor instanceof DefaultToolExecutor method) {
            Registration.requireGuarded(method.originalMethod());
            if (Registration.isGuardedByBuild(method.originalMethod())) {
                return;
            }
        }
        requireLoop();
    }

    private static void requireLoop() {
        if (!WOVEN_LOOP) {
            throw new IllegalStateException("[PRE-0701] Nothing guards the tool calls of LangChain4j: its tool loop was"
                    + " not woven, so nothing is registered but methods that a build has woven. Fix: start the JVM with"
                    + " -javaagent:precept-agent.jar. See"
                    + " docs/errors/PRE-0701.md");
        }
    }
}
