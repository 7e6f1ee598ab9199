package dev.precept.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where something is written, as precisely as it is known: on an element, in one of its annotations, in a value of it.
 *
 * @param element the annotated element
 * @param annotation the annotation, never the container of repeated ones
 * @param index which of the annotations of that type on the element, in the order of the source, from 0
 * @param path the way from the annotation to the value: members, and places in arrays
 * @param value the value at the end of the path
 * @param carried what the annotation carries on its type, if that is what this is about: the place is where it is used
 */
public record Place(
        Element element,
        Optional<AnnotationMirror> annotation,
        int index,
        List<Step> path,
        Optional<AnnotationValue> value,
        Optional<AnnotationMirror> carried) {

    /**
     * One step on the way to a value.
     *
     * @param member name of an annotation's member
     * @param item place in the member's array, or -1 for the whole member
     */
    public record Step(String member, int item) {}

    /** Copies what it is given. */
    public Place {
        path = List.copyOf(path);
    }

    /** The element itself. */
    public static Place of(Element element) {
        return new Place(element, Optional.empty(), 0, List.of(), Optional.empty(), Optional.empty());
    }

    /** An annotation as a whole. */
    public static Place of(Element element, AnnotationMirror annotation, int index) {
        return new Place(element, Optional.of(annotation), index, List.of(), Optional.empty(), Optional.empty());
    }

    /** An annotation that another one carries: where that one is used. */
    public static Place of(Element element, AnnotationMirror use, int index, AnnotationMirror carried) {
        return new Place(element, Optional.of(use), index, List.of(), Optional.empty(), Optional.of(carried));
    }

    /** A value inside of this place. */
    public Place at(String member, int item, AnnotationValue inner) {
        if (carried.isPresent()) {
            return this;
        }
        List<Step> longer = new ArrayList<>(path);
        longer.add(new Step(member, item));
        return new Place(element, annotation, index, longer, Optional.of(inner), carried);
    }
}
