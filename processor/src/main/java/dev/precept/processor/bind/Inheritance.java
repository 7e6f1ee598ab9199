package dev.precept.processor.bind;

import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Inherited.Origin;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Binds what a tool inherits from the tools whose place it takes. */
final class Inheritance {

    private final Binder binder;
    private final Overrides overrides;
    private final GuardFiles guards;

    Inheritance(Binder binder, Overrides overrides, GuardFiles guards) {
        this.binder = binder;
        this.overrides = overrides;
        this.guards = guards;
    }

    private record Parent(ToolClass declared, Set<TypeElement> above, Origin origin) {}

    /** The tools of a type with all that they inherit. */
    List<ToolMethod> complete(List<ToolMethod> tools, TypeElement type) {
        Map<TypeElement, Parent> parents = new HashMap<>();
        return tools.stream()
                .map(tool -> complete(tool, owner -> parents.computeIfAbsent(owner, unseen -> parent(unseen, type))))
                .toList();
    }

    private Parent parent(TypeElement owner, TypeElement type) {
        return new Parent(binder.declared(owner, type), overrides.supertypes(owner), guards.origin(owner));
    }

    private ToolMethod complete(ToolMethod tool, Function<TypeElement, Parent> parents) {
        List<Inherited> inherited = new ArrayList<>();
        for (ExecutableElement method : overrides.overridden(tool.element())) {
            if (binder.isTool(method)) {
                inherited.add(inherited(method, tool, parents.apply(Owner.of(method))));
            }
        }
        // Without an annotation the method goes by the name of the tool, and does to the world what the tool does.
        boolean named = binder.isNamed(tool.element());
        return new ToolMethod(
                tool.element(),
                tool.descriptor(),
                named || inherited.isEmpty() ? tool.toolName() : toolName(tool, inherited),
                tool.guard(),
                tool.effect().or(() -> effect(inherited)),
                tool.effect().isEmpty(),
                tool.parameters(),
                tool.milestones(),
                tool.exclusive(),
                tool.rules(),
                inherited);
    }

    private static Inherited inherited(ExecutableElement method, ToolMethod by, Parent parent) {
        ToolMethod tool = parent.declared().tools().stream()
                .filter(candidate -> candidate.element().equals(method))
                .findFirst()
                .orElseThrow();
        List<Parameter> parameters = IntStream.range(0, by.parameters().size())
                .mapToObj(i -> new Parameter(
                        tool.parameters().get(i).name(), by.parameters().get(i).type()))
                .toList();
        ToolMethod seen = new ToolMethod(
                method,
                tool.descriptor(),
                tool.toolName(),
                tool.guard(),
                tool.effect(),
                false,
                parameters,
                tool.milestones(),
                tool.exclusive(),
                tool.rules(),
                List.of());
        return new Inherited(parent.declared(), seen, parent.above(), parent.origin());
    }

    private String toolName(ToolMethod tool, List<Inherited> inherited) {
        return inherited.stream()
                .filter(parent -> binder.isNamed(parent.tool().element()))
                .map(parent -> parent.tool().toolName())
                .findFirst()
                .orElse(tool.toolName());
    }

    private static Optional<EffectSpec> effect(List<Inherited> inherited) {
        return inherited.stream()
                .flatMap(parent -> parent.tool().effect().stream())
                .findFirst();
    }
}
