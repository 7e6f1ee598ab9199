package dev.precept.processor.discover;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations that make a method a tool. They are recognised by name, so that no framework has to be on the class
 * path of the processor.
 */
public final class ToolAnnotations {

    private static final Set<String> NAMES = Set.of(
            "dev.precept.Tool",
            "dev.langchain4j.agent.tool.Tool",
            "org.springframework.ai.tool.annotation.Tool",
            "org.springframework.ai.mcp.annotation.McpTool",
            "org.springaicommunity.mcp.annotation.McpTool",
            "io.quarkiverse.mcp.server.Tool",
            "org.mcpjava.server.tools.Tool",
            "com.google.adk.tools.Annotations.Schema",
            "com.embabel.agent.api.annotation.LlmTool");

    private ToolAnnotations() {}

    /** The annotation that makes a method a tool, if it has one. */
    public static Optional<AnnotationMirror> on(Element method) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            if (recognises(annotation)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Whether an annotation is one of them. */
    public static boolean recognises(AnnotationMirror annotation) {
        return NAMES.contains(nameOf(annotation));
    }

    /** Whether an annotation is one of ours. */
    public static boolean isVocabulary(AnnotationMirror annotation) {
        String name = nameOf(annotation);
        return name.startsWith("dev.precept.") && Character.isUpperCase(name.charAt("dev.precept.".length()));
    }

    /** Whether an element carries any annotation that concerns contracts. */
    public static boolean concern(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(a -> isVocabulary(a) || recognises(a));
    }

    private static String nameOf(AnnotationMirror annotation) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}
