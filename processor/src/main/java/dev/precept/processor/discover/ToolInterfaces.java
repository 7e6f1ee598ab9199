package dev.precept.processor.discover;

import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The types of frameworks whose implementations are tools by themselves, without any annotation. Known by name. */
public final class ToolInterfaces {

    private static final Set<String> NAMES = Set.of(
            "dev.langchain4j.service.tool.ToolExecutor",
            "dev.langchain4j.service.tool.ToolProvider",
            "org.springframework.ai.tool.ToolCallback",
            "com.google.adk.tools.BaseTool",
            "com.embabel.agent.api.tool.Tool");

    private ToolInterfaces() {}

    /** Whether a type is one of them. */
    public static boolean recognise(TypeElement type) {
        return NAMES.contains(type.getQualifiedName().toString());
    }
}
