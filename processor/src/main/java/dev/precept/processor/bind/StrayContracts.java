package dev.precept.processor.bind;

import dev.precept.ContractFor;
import dev.precept.Effect;
import dev.precept.Exclusive;
import dev.precept.FailureMode;
import dev.precept.InScope;
import dev.precept.Invariant;
import dev.precept.OutOfScope;
import dev.precept.Preference;
import dev.precept.SuccessCriterion;
import dev.precept.processor.model.StrayContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds contract annotations that nothing will ever enforce, because they are on no tool, tool class or agent. */
public final class StrayContracts {

    private StrayContracts() {}

    /** Those on a type and on its methods other than its tools; one for each element is enough to mend it. */
    public static List<StrayContract> in(TypeElement type, Set<ExecutableElement> tools) {
        List<StrayContract> strays = new ArrayList<>();
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            // A team's own annotation: its contracts hold where it is used.
            add(type, List.of(InScope.class), strays);
        } else if (!Binder.isAgent(type)) {
            add(type, tools.isEmpty() ? contracts() : ofAgents(), strays);
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!tools.contains(method)) {
                add(method, contracts(), strays);
            }
        }
        return strays;
    }

    private static List<Class<?>> contracts() {
        return Stream.concat(
                        Stream.of(
                                Invariant.class,
                                OutOfScope.class,
                                FailureMode.class,
                                Effect.class,
                                ContractFor.class,
                                Exclusive.class),
                        ofAgents().stream())
                .toList();
    }

    /** What only an agent can have. */
    private static List<Class<?>> ofAgents() {
        return List.of(InScope.class, SuccessCriterion.class, Preference.class);
    }

    private static void add(Element element, List<Class<?>> annotations, List<StrayContract> strays) {
        FoundAnnotation.on(element).stream()
                .filter(found -> annotations.stream().anyMatch(found::is))
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
