package dev.precept.testkit.springai;

import dev.precept.testkit.script.Script;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClient.ChatClientRequestSpec;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.model.tool.DefaultToolCallingManager;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.execution.DefaultToolExecutionExceptionProcessor;

/** The ways in which Spring AI asks a model. The loop over the calls is its own ToolCallingAdvisor in both. */
enum Way {
    CALL {
        @Override
        String answer(ChatClientRequestSpec request) {
            return request.call().content();
        }
    },
    STREAM {
        @Override
        String answer(ChatClientRequestSpec request) {
            return String.join("", request.stream().content().collectList().block());
        }
    };

    abstract String answer(ChatClientRequestSpec request);

    /** Says hello to an agent with the settings of the framework. */
    String ask(Script script, ToolCallback... tools) {
        return answer(ChatClient.create(ScriptedSpringAi.model(script))
                .prompt("hello")
                .tools((Object[]) tools));
    }

    /** The same, where exceptions of tools go through a processor of the application. */
    String ask(Script script, DefaultToolExecutionExceptionProcessor processor, ToolCallback... tools) {
        ToolCallingAdvisor loop = ToolCallingAdvisor.builder()
                .toolCallingManager(DefaultToolCallingManager.builder()
                        .toolExecutionExceptionProcessor(processor)
                        .build())
                .build();
        return answer(ChatClient.create(ScriptedSpringAi.model(script))
                .prompt("hello")
                .advisors(loop)
                .tools((Object[]) tools));
    }
}
