package dev.precept.processor.bind;

import dev.precept.ContractFor;
import dev.precept.Effect;
import dev.precept.FailureMode;
import dev.precept.InScope;
import dev.precept.Invariant;
import dev.precept.OutOfScope;
import dev.precept.Preference;
import dev.precept.SuccessCriterion;
import dev.precept.processor.model.StrayContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds contract annotations that nothing will ever enforce, because they are on no tool, tool class or agent. */
public final class StrayContracts {

    private final Binder binder;

    /** Asks the binder what is a tool. */
    public StrayContracts(Binder binder) {
        this.binder = binder;
    }

    /** Those on a type and on its methods; one for each element is enough to mend it. */
    public List<StrayContract> in(TypeElement type) {
        List<StrayContract> strays = new ArrayList<>();
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            // A team's own annotation: its contracts hold where it is used.
            add(type, List.of(InScope.class), strays);
        } else if (!Binder.isAgent(type)) {
            boolean toolClass = binder.toolClass(type).isPresent();
            add(type, toolClass ? ofAgents() : contracts(), strays);
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!binder.isTool(method)) {
                add(method, contracts(), strays);
            }
        }
        return strays;
    }

    private static List<Class<?>> contracts() {
        return Stream.concat(
                        Stream.of(
                                Invariant.class, OutOfScope.class, FailureMode.class, Effect.class, ContractFor.class),
                        ofAgents().stream())
                .toList();
    }

    /** What only an agent can have. */
    private static List<Class<?>> ofAgents() {
        return List.of(InScope.class, SuccessCriterion.class, Preference.class);
    }

    private static void add(Element element, List<Class<?>> annotations, List<StrayContract> strays) {
        FoundAnnotation.on(element).stream()
                .filter(found ->
                        annotations.stream().anyMatch(type -> found.type().equals(type.getCanonicalName())))
                .findFirst()
                .ifPresent(found -> strays.add(new StrayContract(
                        found.carrier()
                                .orElse(found.mirror())
                                .getAnnotationType()
                                .asElement()
                                .getSimpleName()
                                .toString(),
                        element.toString(),
                        found.place())));
    }
}
