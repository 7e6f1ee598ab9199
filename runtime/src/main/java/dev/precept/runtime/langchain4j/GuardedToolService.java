package dev.precept.runtime.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolService;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.guard.Woven;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Registers no tool that nothing guards. A method has to be woven; an executor without a method, or a provider that
 * brings tools later, can only be refused at its call, so the woven tool loop has to be there.
 */
final class GuardedToolService extends ToolService {

    @Override
    public void tools(Collection<Object> objectsWithTools) {
        objectsWithTools.forEach(tools -> findTools(tools).forEach(tool -> check(tool.toolExecutor())));
        super.tools(objectsWithTools);
    }

    @Override
    public void tools(List<AiServiceTool> tools) {
        tools.forEach(tool -> check(tool.toolExecutor()));
        super.tools(tools);
    }

    @Override
    public void tools(Map<ToolSpecification, ToolExecutor> tools) {
        tools.values().forEach(GuardedToolService::check);
        super.tools(tools);
    }

    @Override
    public void tools(Map<ToolSpecification, ToolExecutor> tools, Set<String> immediateReturnToolNames) {
        tools.values().forEach(GuardedToolService::check);
        super.tools(tools, immediateReturnToolNames);
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
        }
        requireLoop();
    }

    private static void requireLoop() {
        if (!ToolService.class.isAnnotationPresent(Woven.class)) {
            throw new IllegalStateException("[PRE-0701] Nothing guards the tool calls of LangChain4j: its tool loop was"
                    + " not woven, so no tool is registered. Fix: start the JVM with -javaagent:precept-agent.jar. See"
                    + " docs/errors/PRE-0701.md");
        }
    }
}
