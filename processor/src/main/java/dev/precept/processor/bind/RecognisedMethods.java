package dev.precept.processor.bind;

import dev.precept.processor.discover.MetaAnnotations;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.StrayContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds methods that a framework may call for a model, but that have no contract and so are no tools of ours. */
public final class RecognisedMethods {

    private final ToolAnnotations annotations;

    /** Asks which annotations the frameworks have. */
    public RecognisedMethods(ToolAnnotations annotations) {
        this.annotations = annotations;
    }

    /** Those of a type besides its tools: the annotation that is recognised, on which method, and where. */
    public List<StrayContract> in(TypeElement type, Set<ExecutableElement> tools) {
        List<StrayContract> found = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!tools.contains(method)) {
                annotations
                        .secondTierOn(method)
                        .ifPresent(annotation -> found.add(new StrayContract(
                                MetaAnnotations.typeOf(annotation)
                                        .getSimpleName()
                                        .toString(),
                                method.getSimpleName().toString(),
                                Place.of(method, annotation, 0))));
            }
        }
        return found;
    }
}
