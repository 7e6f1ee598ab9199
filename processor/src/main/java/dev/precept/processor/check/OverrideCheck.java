package dev.precept.processor.check;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.bind.Overrides;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * A method that takes the place of a tool inherits its contract. A super class that never heard of the tool inherits
 * nothing, though its method takes the place of an interface's tool in a class below.
 */
final class OverrideCheck {

    private final Overrides overrides;
    private final Binder bind;

    OverrideCheck(Overrides overrides, Binder bind) {
        this.overrides = overrides;
        this.bind = bind;
    }

    List<Finding> check(TypeElement type) {
        Map<ExecutableElement, Finding> findings = new LinkedHashMap<>();
        for (TypeElement parent : overrides.supertypes(type)) {
            for (ExecutableElement tool : ElementFilter.methodsIn(parent.getEnclosedElements())) {
                if (overrides.isDeclaredTool(tool)) {
                    overrides
                            .replacement(tool, type)
                            .filter(method -> !inherits(method, tool) && isNew(method, tool, type))
                            .ifPresent(method -> findings.putIfAbsent(method, finding(method, tool, type)));
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private boolean inherits(ExecutableElement method, ExecutableElement tool) {
        return bind.isTool(method) && overrides.overridden(method).contains(tool);
    }

    /** Whether the method takes the tool's place in this type, rather than already in a supertype that was judged itself. */
    private boolean isNew(ExecutableElement method, ExecutableElement tool, TypeElement type) {
        if (Owner.of(method).equals(type)) {
            return true;
        }
        Set<TypeElement> parents = overrides.supertypes(type);
        return parents.stream()
                .filter(parent -> overrides.supertypes(parent).contains(Owner.of(tool)))
                .noneMatch(parent -> overrides
                        .replacement(tool, parent)
                        .filter(method::equals)
                        .isPresent());
    }

    private static Finding finding(ExecutableElement method, ExecutableElement tool, TypeElement type) {
        return Finding.of(
                Message.BODY_WITHOUT_CONTRACT,
                Place.of(type),
                name(method),
                name(tool),
                type.getSimpleName().toString());
    }

    private static String name(ExecutableElement method) {
        return Owner.of(method).getSimpleName() + "." + method.getSimpleName();
    }
}
