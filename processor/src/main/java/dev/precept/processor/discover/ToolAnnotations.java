package dev.precept.processor.discover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * The annotations that make a method a tool. They are recognised by name, so that no framework has to be on the class
 * path of the processor, and through the annotations of a team that carry them.
 */
public final class ToolAnnotations {

    private static final String SCHEMA = "com.google.adk.tools.Annotations.Schema";
    private static final String AGENTIC_AGENT = "dev.langchain4j.agentic.Agent";

    /** A method with one of these is a tool, and must have a contract. */
    private static final Set<String> TOOLS = Set.of(
            "dev.precept.Tool",
            "dev.langchain4j.agent.tool.Tool",
            "org.springframework.ai.tool.annotation.Tool",
            "org.springframework.ai.mcp.annotation.McpTool",
            "org.springaicommunity.mcp.annotation.McpTool",
            "io.quarkiverse.mcp.server.Tool",
            "org.mcpjava.server.tools.Tool",
            SCHEMA,
            "com.embabel.agent.api.annotation.LlmTool");

    /** A method with one of these is a tool as soon as it has a contract. */
    private static final Set<String> SECOND_TIER = Set.of(
            AGENTIC_AGENT,
            "com.embabel.agent.api.annotation.Action",
            "com.microsoft.semantickernel.semanticfunctions.annotations.DefineKernelFunction",
            "io.micronaut.mcp.annotations.Tool",
            "io.helidon.extensions.mcp.server.Mcp.Tool",
            "io.agentscope.core.tool.Tool",
            "ai.koog.agents.core.tools.annotations.Tool");

    private final Set<String> added;

    private ToolAnnotations(Set<String> added) {
        this.added = Set.copyOf(added);
    }

    /** The known ones, and those of these qualified names. */
    public static ToolAnnotations withNames(Set<String> added) {
        return new ToolAnnotations(added);
    }

    /** Whether an annotation of this name is one of a framework that we know. */
    static boolean isFrameworks(String name) {
        return TOOLS.contains(name) || SECOND_TIER.contains(name);
    }

    /** The annotation that makes a method a tool, if it has one: on itself, or on one of its parameters. */
    public Optional<AnnotationMirror> on(Element method) {
        Optional<AnnotationMirror> own = method.getAnnotationMirrors().stream()
                .filter(this::isOrCarriesTool)
                .<AnnotationMirror>map(annotation -> annotation)
                .findFirst();
        return own.or(() -> onParameter(method));
    }

    /** The annotation of the second tier on a method: a framework may call it, so a contract on it is worth its while. */
    public Optional<AnnotationMirror> secondTierOn(ExecutableElement method) {
        boolean concrete = !method.getModifiers().contains(Modifier.ABSTRACT);
        return method.getAnnotationMirrors().stream()
                .filter(annotation -> MetaAnnotations.reach(annotation).stream()
                        .map(MetaAnnotations::nameOf)
                        .anyMatch(name -> SECOND_TIER.contains(name) && (concrete || !name.equals(AGENTIC_AGENT))))
                .<AnnotationMirror>map(annotation -> annotation)
                .findFirst();
    }

    /** The name that the annotations of a method give to its tool; the nearest counts. */
    public Optional<String> toolName(ExecutableElement method) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            List<AnnotationMirror> reached = MetaAnnotations.reach(annotation);
            if (reached.stream().anyMatch(each -> recognises(each) || isSecondTier(each))) {
                Optional<String> name = reached.stream()
                        .filter(each -> each == annotation || recognises(each) || isSecondTier(each))
                        .flatMap(each -> writtenName(each).stream())
                        .findFirst();
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether an annotation is one of them itself. */
    public boolean recognises(AnnotationMirror annotation) {
        String name = MetaAnnotations.nameOf(annotation);
        return TOOLS.contains(name) || added.contains(name);
    }

    /** Whether an annotation is one that this build has added. */
    public boolean isAdded(AnnotationMirror annotation) {
        return added.contains(MetaAnnotations.nameOf(annotation));
    }

    /** Whether an annotation is a team's own, and carries contracts or tools. */
    public boolean isComposed(AnnotationMirror annotation) {
        return !isVocabulary(annotation)
                && MetaAnnotations.reach(annotation).stream()
                        .skip(1)
                        .anyMatch(carried -> isVocabulary(carried) || recognises(carried));
    }

    /** Whether an annotation is one of ours. */
    public static boolean isVocabulary(AnnotationMirror annotation) {
        return isVocabulary(MetaAnnotations.nameOf(annotation));
    }

    static boolean isVocabulary(String name) {
        return name.startsWith("dev.precept.") && Character.isUpperCase(name.charAt("dev.precept.".length()));
    }

    /** Whether an element carries any annotation that concerns contracts. */
    public boolean concern(Element element) {
        return on(element).isPresent()
                || element.getAnnotationMirrors().stream()
                        .flatMap(annotation -> MetaAnnotations.flat(annotation).stream())
                        .anyMatch(annotation -> isVocabulary(annotation) || isComposed(annotation))
                || (element instanceof ExecutableElement method
                        && secondTierOn(method).isPresent());
    }

    private boolean isOrCarriesTool(AnnotationMirror annotation) {
        return MetaAnnotations.reach(annotation).stream().anyMatch(this::recognises);
    }

    private static boolean isSecondTier(AnnotationMirror annotation) {
        return SECOND_TIER.contains(MetaAnnotations.nameOf(annotation));
    }

    private static Optional<AnnotationMirror> onParameter(Element method) {
        if (!(method instanceof ExecutableElement executable)) {
            return Optional.empty();
        }
        return executable.getParameters().stream()
                .flatMap(parameter -> parameter.getAnnotationMirrors().stream())
                .filter(annotation -> MetaAnnotations.nameOf(annotation).equals(SCHEMA))
                .<AnnotationMirror>map(annotation -> annotation)
                .findFirst();
    }

    private static Optional<String> writtenName(AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .filter(member -> member.getKey().getSimpleName().contentEquals("name"))
                .map(member -> ((AnnotationValue) member.getValue()).getValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
