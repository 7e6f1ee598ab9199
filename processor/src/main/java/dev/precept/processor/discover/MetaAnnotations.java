package dev.precept.processor.discover;

import java.lang.annotation.Retention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Annotations on annotations: what an annotation says through its type, and through the annotations on that. Every type
 * is looked into once, so that annotations which carry each other come to an end.
 */
public final class MetaAnnotations {

    private MetaAnnotations() {}

    /** An annotation and all that it carries, nearest first. */
    public static List<AnnotationMirror> reach(AnnotationMirror annotation) {
        List<AnnotationMirror> reached = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        add(annotation, reached, seen);
        return reached;
    }

    /** The annotations that stand on an annotation's type. */
    public static List<AnnotationMirror> on(TypeElement annotationType) {
        List<AnnotationMirror> found = new ArrayList<>();
        annotationType.getAnnotationMirrors().forEach(mirror -> found.addAll(flat(mirror)));
        return found;
    }

    /** Those in a container of repeated annotations; any other annotation as it is. */
    public static List<AnnotationMirror> flat(AnnotationMirror annotation) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                annotation.getElementValues().entrySet()) {
            if (member.getKey().getSimpleName().contentEquals("value")
                    && member.getKey().getReturnType().getKind() == TypeKind.ARRAY) {
                List<AnnotationMirror> entries = entries(member.getValue());
                return entries.isEmpty() ? List.of(annotation) : entries;
            }
        }
        return List.of(annotation);
    }

    /** The type of an annotation. */
    public static TypeElement typeOf(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }

    /** The qualified name of an annotation's type. */
    public static String nameOf(AnnotationMirror annotation) {
        return typeOf(annotation).getQualifiedName().toString();
    }

    /** Whether annotations of a type are gone when the compiler has finished. */
    public static boolean isSourceOnly(TypeElement annotationType) {
        for (AnnotationMirror mirror : annotationType.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(Retention.class.getName())) {
                return mirror.getElementValues().values().stream()
                        .anyMatch(value -> value.getValue() instanceof VariableElement policy
                                && policy.getSimpleName().contentEquals("SOURCE"));
            }
        }
        return false;
    }

    private static void add(AnnotationMirror annotation, List<AnnotationMirror> reached, Set<String> seen) {
        reached.add(annotation);
        String name = nameOf(annotation);
        // The platform's, ours and the frameworks' carry nothing of a team's.
        // What the frameworks' do carry need not be on the class path.
        if (name.startsWith("java.")
                || ToolAnnotations.isVocabulary(name)
                || ToolAnnotations.isFrameworks(name)
                || !seen.add(name)) {
            return;
        }
        on(typeOf(annotation)).forEach(carried -> add(carried, reached, seen));
    }

    private static List<AnnotationMirror> entries(AnnotationValue value) {
        List<?> items = value.getValue() instanceof List<?> list ? list : List.of(value);
        return items.stream()
                .map(item -> ((AnnotationValue) item).getValue())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .toList();
    }
}
