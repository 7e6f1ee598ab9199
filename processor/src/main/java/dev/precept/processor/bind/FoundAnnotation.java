package dev.precept.processor.bind;

import dev.precept.Effect;
import dev.precept.FailureMode;
import dev.precept.Invariant;
import dev.precept.OutOfScope;
import dev.precept.processor.discover.MetaAnnotations;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * An annotation on an element, out of its container where it is repeated, or out of an annotation that carries it.
 *
 * @param element the annotated element
 * @param mirror the annotation
 * @param type its qualified name
 * @param index which of its type on the element, from 0; of the carrier's type, if there is one
 * @param carrier the annotation on the element through which this one is reached
 */
record FoundAnnotation(
        Element element, AnnotationMirror mirror, String type, int index, Optional<AnnotationMirror> carrier) {

    /** What an annotation of a team's own can carry for others. */
    private static final Set<String> CONTRACTS = Set.of(
            Effect.class.getName(), Invariant.class.getName(), OutOfScope.class.getName(), FailureMode.class.getName());

    /** The annotations that are written on an element, in the order of the source, containers flattened. */
    static List<FoundAnnotation> writtenOn(Element element) {
        List<FoundAnnotation> found = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            for (AnnotationMirror entry : MetaAnnotations.flat(mirror)) {
                String type = MetaAnnotations.nameOf(entry);
                int index = counts.merge(type, 1, Integer::sum) - 1;
                found.add(new FoundAnnotation(element, entry, type, index, Optional.empty()));
            }
        }
        return List.copyOf(found);
    }

    /** Those, and the contracts that they carry; one that is reached twice counts once. */
    static List<FoundAnnotation> on(Element element) {
        List<FoundAnnotation> written = writtenOn(element);
        List<FoundAnnotation> found = new ArrayList<>(written);
        Set<String> known = new HashSet<>();
        written.forEach(annotation -> known.add(annotation.mirror().toString()));
        for (FoundAnnotation use : written) {
            if (!ToolAnnotations.isVocabulary(use.mirror())) {
                MetaAnnotations.reach(use.mirror()).stream()
                        .filter(carried -> CONTRACTS.contains(MetaAnnotations.nameOf(carried)))
                        .filter(carried -> known.add(carried.toString()))
                        .forEach(carried -> found.add(use.carrying(carried)));
            }
        }
        return List.copyOf(found);
    }

    /** Those of one type. */
    static List<FoundAnnotation> on(Element element, Class<?> type) {
        String name = type.getCanonicalName();
        return on(element).stream().filter(found -> found.type().equals(name)).toList();
    }

    /** Whether an element says anything that a guard can enforce. */
    static boolean hasContract(Element element) {
        return on(element).stream().anyMatch(found -> CONTRACTS.contains(found.type()));
    }

    Place place() {
        return carrier.map(use -> Place.of(element, use, index, mirror))
                .orElseGet(() -> Place.of(element, mirror, index));
    }

    private FoundAnnotation carrying(AnnotationMirror carried) {
        return new FoundAnnotation(element, carried, MetaAnnotations.nameOf(carried), index, Optional.of(mirror));
    }
}
