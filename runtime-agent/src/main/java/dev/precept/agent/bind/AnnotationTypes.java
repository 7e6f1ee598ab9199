package dev.precept.agent.bind;

import dev.precept.agent.index.IndexEntry;
import dev.precept.agent.scan.Annotation;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.Resources;
import dev.precept.agent.scan.ToolAnnotations;
import dev.precept.agent.scan.UnreadableClassException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations on a tool class carry themselves, read from their class files. An annotation that cannot be read
 * carries nothing, unless the index says that it does: then nobody knows what was promised, and the class is refused.
 */
final class AnnotationTypes {

    private static final String LIST = "$List;";

    private final Function<String, byte @Nullable []> bytesByName;
    private final Set<String> tools;
    private final Set<String> composed;
    private final Map<String, List<Annotation>> read = new HashMap<>();

    private AnnotationTypes(
            Function<String, byte @Nullable []> bytesByName, List<String> tools, List<String> composed) {
        this.bytesByName = bytesByName;
        this.tools = Set.copyOf(tools);
        this.composed = Set.copyOf(composed);
    }

    /** No annotation carries anything. */
    static AnnotationTypes none() {
        return new AnnotationTypes(name -> null, List.of(), List.of());
    }

    /** Those that a loader finds, and what the index of the tool class says of them. */
    static AnnotationTypes of(@Nullable ClassLoader loader, @Nullable IndexEntry index) {
        return new AnnotationTypes(
                name -> Resources.classFileIfReadable(loader, name),
                index == null ? List.of() : index.toolAnnotations(),
                index == null ? List.of() : index.composedAnnotations());
    }

    /** Whether an annotation makes a method a tool by its own name. */
    boolean isTool(Annotation annotation) {
        return ToolAnnotations.isTool(annotation.descriptor()) || tools.contains(annotation.binaryName());
    }

    /** Whether an annotation of others carries contracts or tools, itself or through what it carries. */
    boolean isComposed(Annotation annotation) {
        return isComposed(annotation, new HashSet<>());
    }

    /** What stands on an annotation's type; nothing when it cannot be read. */
    List<Annotation> carriedBy(Annotation annotation) {
        return read.computeIfAbsent(annotation.binaryName(), this::load);
    }

    /** The annotations in a container of repeated ones; any other annotation as it is. */
    static List<Annotation> flat(Annotation annotation) {
        if (ToolAnnotations.isVocabulary(annotation.descriptor())
                && !annotation.descriptor().endsWith(LIST)) {
            return List.of(annotation);
        }
        List<Annotation> nested = annotation.nested("value");
        return nested.isEmpty() ? List.of(annotation) : nested;
    }

    private boolean isComposed(Annotation annotation, Set<String> seen) {
        if (annotation.descriptor().startsWith("Ljava/")
                || ToolAnnotations.isVocabulary(annotation.descriptor())
                || !seen.add(annotation.descriptor())) {
            return false;
        }
        for (Annotation on : carriedBy(annotation)) {
            for (Annotation carried : flat(on)) {
                if (ToolAnnotations.isVocabulary(carried.descriptor())
                        || isTool(carried)
                        || isComposed(carried, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Annotation> load(String name) {
        byte[] bytes = bytesByName.apply(name);
        if (bytes != null) {
            return ClassFile.read(bytes).annotations();
        }
        if (composed.contains(name)) {
            throw new UnreadableClassException("its annotation " + name + " carries contracts and cannot be read");
        }
        return List.of();
    }
}
