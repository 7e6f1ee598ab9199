package dev.precept.processor.bind;

import dev.precept.processor.discover.MetaAnnotations;
import dev.precept.processor.discover.ToolAnnotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The lines of one contract hash: what stands on a class and its methods, and once for each team's annotation among it,
 * what that carries.
 */
final class HashedAnnotations {

    private final ToolAnnotations annotations;
    private final Descriptors descriptors;
    private final Function<AnnotationMirror, String> wording;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> listed = new TreeSet<>();
    private final Set<String> expanded = new HashSet<>();

    HashedAnnotations(
            ToolAnnotations annotations, Descriptors descriptors, Function<AnnotationMirror, String> wording) {
        this.annotations = annotations;
        this.descriptors = descriptors;
        this.wording = wording;
    }

    /** What is hashed. */
    List<String> lines() {
        return lines;
    }

    /** What the agent has to know beside the class: annotations that this build added, and those that carry contracts. */
    List<String> listed() {
        return List.copyOf(listed);
    }

    void add(String owner, Element element) {
        for (FoundAnnotation found : FoundAnnotation.writtenOn(element)) {
            add(owner, found.index(), found.mirror(), element instanceof ExecutableElement);
        }
    }

    private void add(String owner, int index, AnnotationMirror mirror, boolean tools) {
        if (ToolAnnotations.isVocabulary(mirror)) {
            lines.add(owner + '[' + index + "] " + wording.apply(mirror));
            return;
        }
        String name = descriptors.binaryName(mirror.getAnnotationType());
        boolean tool = tools && annotations.recognises(mirror);
        boolean composed = annotations.isComposed(mirror);
        if (tool || composed) {
            lines.add(owner + '[' + index + "] @" + name);
        }
        if (tool && annotations.isAdded(mirror)) {
            listed.add("tool-annotation " + name);
        }
        if (composed) {
            listed.add("composed-annotation " + name);
            if (expanded.add(name)) {
                addCarried('@' + name, MetaAnnotations.typeOf(mirror));
            }
        }
    }

    private void addCarried(String owner, TypeElement annotationType) {
        Map<String, Integer> counts = new HashMap<>();
        for (AnnotationMirror carried : MetaAnnotations.on(annotationType)) {
            int index = counts.merge(MetaAnnotations.nameOf(carried), 1, Integer::sum) - 1;
            add(owner, index, carried, true);
        }
    }
}
