package dev.precept.agent.scan;

import java.util.HashSet;
import java.util.Set;

/** The annotations that make a method a tool, or a rule bound to one. Names only: the agent depends on no framework. */
public final class ToolAnnotations {

    /** The package of the vocabulary, as descriptors begin. */
    private static final String VOCABULARY = "Ldev/precept/";

    /** On a parameter it makes the method a tool. */
    private static final String SCHEMA = "Lcom/google/adk/tools/Annotations$Schema;";

    private static final Set<String> TOOLS = Set.of(
            "Ldev/precept/Tool;",
            "Ldev/langchain4j/agent/tool/Tool;",
            "Lorg/springframework/ai/tool/annotation/Tool;",
            "Lorg/springframework/ai/mcp/annotation/McpTool;",
            "Lorg/springaicommunity/mcp/annotation/McpTool;",
            "Lio/quarkiverse/mcp/server/Tool;",
            "Lorg/mcpjava/server/tools/Tool;",
            SCHEMA,
            "Lcom/embabel/agent/api/annotation/LlmTool;");

    /** On a method these bind a rule to it; a rule that no guard knows must not be taken for a guarded tool. */
    private static final Set<String> RULES = Set.of(
            "Ldev/precept/Effect;",
            "Ldev/precept/Invariant;",
            "Ldev/precept/Invariant$List;",
            "Ldev/precept/OutOfScope;",
            "Ldev/precept/OutOfScope$List;",
            "Ldev/precept/FailureMode;",
            "Ldev/precept/FailureMode$List;");

    static final ConstantPool.Needles NEEDLES = needles();

    private ToolAnnotations() {}

    /** Whether a descriptor is the one of a tool annotation. */
    public static boolean isTool(String descriptor) {
        return TOOLS.contains(descriptor);
    }

    /** Whether a descriptor belongs to the vocabulary of contracts, and to no package below it. */
    public static boolean isVocabulary(String descriptor) {
        return descriptor.startsWith(VOCABULARY) && descriptor.indexOf('/', VOCABULARY.length()) < 0;
    }

    /** Whether an annotation on a parameter makes its method a tool. */
    static boolean isToolOnParameter(String descriptor) {
        return descriptor.equals(SCHEMA);
    }

    /** Whether a method that carries the annotation must not run unguarded. */
    static boolean protects(String descriptor) {
        return TOOLS.contains(descriptor) || RULES.contains(descriptor);
    }

    private static ConstantPool.Needles needles() {
        Set<String> all = new HashSet<>(TOOLS);
        all.addAll(RULES);
        return new ConstantPool.Needles(all);
    }
}
