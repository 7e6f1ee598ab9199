package dev.precept.processor.discover;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * What the annotation of a framework says of a tool's effect, for other readers than us: {@code annotations =
 * @McpAnnotations(readOnlyHint = true)}. Written values only, since the defaults say that every tool destroys.
 *
 * @param readOnly {@code readOnlyHint}
 * @param destructive {@code destructiveHint}
 */
public record ToolHints(Optional<Boolean> readOnly, Optional<Boolean> destructive) {

    /** Nothing said. */
    public static final ToolHints NONE = new ToolHints(Optional.empty(), Optional.empty());

    /** The hints on a tool. */
    public static ToolHints on(Element method, ToolAnnotations annotations) {
        return annotations.on(method).stream()
                .flatMap(annotation -> MetaAnnotations.reach(annotation).stream())
                .flatMap(annotation -> written(annotation, "annotations").stream())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .findFirst()
                .map(hints -> new ToolHints(flag(hints, "readOnlyHint"), flag(hints, "destructiveHint")))
                .orElse(NONE);
    }

    private static Optional<Boolean> flag(AnnotationMirror annotation, String member) {
        return written(annotation, member).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    private static Optional<Object> written(AnnotationMirror annotation, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue().getValue());
            }
        }
        return Optional.empty();
    }
}
