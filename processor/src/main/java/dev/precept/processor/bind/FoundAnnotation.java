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
import java.util.stream.Stream;
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
        List<FoundAnnotation> carried =
                written.stream().flatMap(FoundAnnotation::carried).toList();
        if (carried.isEmpty()) {
            return written; // As almost always; to compare annotations is to write them out, which is dear.
        }
        Set<String> known = new HashSet<>();
        written.forEach(annotation -> known.add(annotation.mirror().toString()));
        List<FoundAnnotation> found = new ArrayList<>(written);
        carried.stream()
                .filter(contract -> known.add(contract.mirror().toString()))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Those of one type. */
    static List<FoundAnnotation> on(Element element, Class<?> type) {
        return on(element).stream().filter(found -> found.is(type)).toList();
    }

    boolean is(Class<?> annotation) {
        return type.equals(annotation.getCanonicalName());
    }

    /** Whether an element says anything that a guard can enforce. */
    static boolean hasContract(Element element) {
        return on(element).stream().anyMatch(found -> CONTRACTS.contains(found.type()));
    }

    Place place() {
        return carrier.map(use -> Place.of(element, use, index, mirror))
                .orElseGet(() -> Place.of(element, mirror, index));
    }

    /** The contracts that an annotation of a team's own carries. */
    private Stream<FoundAnnotation> carried() {
        return ToolAnnotations.isVocabulary(mirror)
                ? Stream.empty()
                : MetaAnnotations.reach(mirror).stream()
                        .filter(contract -> CONTRACTS.contains(MetaAnnotations.nameOf(contract)))
                        .map(contract -> new FoundAnnotation(
                                element, contract, MetaAnnotations.nameOf(contract), index, Optional.of(mirror)));
    }
}
