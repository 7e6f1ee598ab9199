package dev.precept.processor.bind;

import dev.precept.processor.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * An annotation on an element, out of its container where it is repeated.
 *
 * @param element the annotated element
 * @param mirror the annotation
 * @param type its qualified name
 * @param index which of its type on the element, from 0
 */
record FoundAnnotation(Element element, AnnotationMirror mirror, String type, int index) {

    /** All annotations of an element in the order of the source, containers of ours flattened. */
    static List<FoundAnnotation> on(Element element) {
        List<FoundAnnotation> found = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String type = typeOf(mirror);
            List<AnnotationMirror> entries = isContainer(type) ? entriesOf(mirror) : List.of(mirror);
            for (AnnotationMirror entry : entries) {
                String entryType = typeOf(entry);
                int index = counts.merge(entryType, 1, Integer::sum) - 1;
                found.add(new FoundAnnotation(element, entry, entryType, index));
            }
        }
        return List.copyOf(found);
    }

    /** Those of one type. */
    static List<FoundAnnotation> on(Element element, Class<?> type) {
        String name = type.getCanonicalName();
        return on(element).stream().filter(found -> found.type().equals(name)).toList();
    }

    Place place() {
        return Place.of(element, mirror, index);
    }

    private static boolean isContainer(String type) {
        return type.startsWith("dev.precept.") && type.endsWith(".List");
    }

    private static List<AnnotationMirror> entriesOf(AnnotationMirror container) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                container.getElementValues().entrySet()) {
            if (member.getKey().getSimpleName().contentEquals("value")) {
                return AnnotationReader.itemsOf(member.getValue()).stream()
                        .filter(item -> item.getValue() instanceof AnnotationMirror)
                        .map(item -> (AnnotationMirror) item.getValue())
                        .toList();
            }
        }
        return List.of();
    }

    private static String typeOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}
