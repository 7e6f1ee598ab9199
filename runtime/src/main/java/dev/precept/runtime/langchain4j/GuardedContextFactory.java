package dev.precept.runtime.langchain4j;

import dev.langchain4j.service.AiServiceContext;
import dev.langchain4j.spi.services.AiServiceContextFactory;

/**
 * LangChain4j's own door for whoever wants to see tools as they are registered. It opens without the agent, so that the
 * agent's absence is noticed: every tool of an AI service passes {@link GuardedToolService}.
 */
public final class GuardedContextFactory implements AiServiceContextFactory {

    @Override
    public AiServiceContext create(Class<?> aiServiceClass) {
        return new GuardedContext(aiServiceClass);
    }

    private static final class GuardedContext extends AiServiceContext {
        GuardedContext(Class<?> aiServiceClass) {
            super(aiServiceClass);
            this.toolService = new GuardedToolService();
        }
    }
}
