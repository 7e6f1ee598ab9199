package dev.precept.processor.bind;

import dev.precept.processor.model.Place;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the members of one annotation, each with its place. A member that nobody wrote has the annotation's place. */
record AnnotationReader(AnnotationMirror mirror, Place place) {

    static AnnotationReader of(FoundAnnotation found) {
        return new AnnotationReader(found.mirror(), found.place());
    }

    /** The items of an array; a compiler may leave the braces out of a single one. */
    static List<AnnotationValue> itemsOf(AnnotationValue value) {
        if (value.getValue() instanceof List<?> items) {
            return items.stream().map(item -> (AnnotationValue) item).toList();
        }
        return List.of(value);
    }

    Written<String> text(String member) {
        return optionalText(member).orElse(new Written<>("", place, false));
    }

    Optional<Written<String>> optionalText(String member) {
        return written(member)
                .filter(value -> value.getValue() instanceof String)
                .map(value -> new Written<>((String) value.getValue(), place.at(member, -1, value), true));
    }

    List<Written<String>> texts(String member) {
        return items(member, String.class);
    }

    List<Written<TypeMirror>> types(String member) {
        return items(member, TypeMirror.class);
    }

    Optional<Written<Long>> number(String member) {
        return written(member)
                .filter(value -> value.getValue() instanceof Number)
                .map(value ->
                        new Written<>(((Number) value.getValue()).longValue(), place.at(member, -1, value), true));
    }

    boolean flag(String member) {
        return written(member).map(value -> value.getValue().equals(true)).orElse(false);
    }

    <E extends Enum<E>> Written<E> constant(String member, Class<E> type, E otherwise) {
        return written(member)
                .filter(value -> value.getValue() instanceof VariableElement)
                .map(value -> new Written<>(
                        Enum.valueOf(
                                type,
                                ((VariableElement) value.getValue())
                                        .getSimpleName()
                                        .toString()),
                        place.at(member, -1, value),
                        true))
                .orElse(new Written<>(otherwise, place, false));
    }

    /** Readers for the annotations that a member holds. */
    List<AnnotationReader> nested(String member) {
        return items(member, AnnotationMirror.class).stream()
                .map(item -> new AnnotationReader(item.value(), item.place()))
                .toList();
    }

    private <T> List<Written<T>> items(String member, Class<T> type) {
        List<Written<T>> read = new ArrayList<>();
        written(member).ifPresent(array -> {
            List<AnnotationValue> items = itemsOf(array);
            for (int i = 0; i < items.size(); i++) {
                AnnotationValue item = items.get(i);
                if (type.isInstance(item.getValue())) {
                    read.add(new Written<>(type.cast(item.getValue()), place.at(member, i, item), true));
                }
            }
        });
        return List.copyOf(read);
    }

    private Optional<AnnotationValue> written(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
