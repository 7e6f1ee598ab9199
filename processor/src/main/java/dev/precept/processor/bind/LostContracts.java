package dev.precept.processor.bind;

import dev.precept.processor.discover.MetaAnnotations;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.model.StrayContract;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds annotations that carry contracts but never reach a class file, where the agent would look for them. */
public final class LostContracts {

    private final ToolAnnotations annotations;

    /** Asks which annotations carry something. */
    public LostContracts(ToolAnnotations annotations) {
        this.annotations = annotations;
    }

    /** Those on a type and its methods: the one that is lost, on what it is used, and where. */
    public List<StrayContract> in(TypeElement type) {
        List<StrayContract> lost = new ArrayList<>();
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return lost; // Found where the annotation is used: one mistake, one error.
        }
        add(type, lost);
        ElementFilter.methodsIn(type.getEnclosedElements()).forEach(method -> add(method, lost));
        return lost;
    }

    private void add(Element element, List<StrayContract> lost) {
        for (FoundAnnotation use : FoundAnnotation.writtenOn(element)) {
            for (AnnotationMirror each : MetaAnnotations.reach(use.mirror())) {
                if (annotations.isComposed(each) && MetaAnnotations.isSourceOnly(MetaAnnotations.typeOf(each))) {
                    String name = MetaAnnotations.typeOf(each).getSimpleName().toString();
                    lost.add(new StrayContract(name, element.toString(), use.place()));
                    break;
                }
            }
        }
    }
}
