package dev.precept.processor.bind;

import dev.precept.Fact;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the facts of a tool class, inherited ones included. */
final class FactBinder {

    private final Types types;
    private final Elements elements;
    private final Overrides overrides;
    private final Descriptors descriptors;
    private final GuardFiles guards;

    FactBinder(Types types, Elements elements, Overrides overrides, GuardFiles guards) {
        this.types = types;
        this.elements = elements;
        this.overrides = overrides;
        this.descriptors = new Descriptors(types, elements);
        this.guards = guards;
    }

    /** The facts of a type with the types that it or a subtype sees, under the names that they have in the type itself. */
    List<FactMethod> seenFrom(TypeElement subtype, TypeElement type) {
        Set<TypeElement> owners = new LinkedHashSet<>();
        owners.add(type);
        owners.addAll(overrides.supertypes(type));
        List<ExecutableElement> facts = new ArrayList<>();
        for (TypeElement owner : owners) {
            addDeclared(owner, type, facts);
        }
        return facts.stream().map(fact -> fact(fact, subtype, owners)).toList();
    }

    private void addDeclared(TypeElement owner, TypeElement type, List<ExecutableElement> facts) {
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            if (!FoundAnnotation.on(method, Fact.class).isEmpty()
                    && facts.stream().noneMatch(nearer -> elements.overrides(nearer, method, type))) {
                facts.add(method);
            }
        }
    }

    private FactMethod fact(ExecutableElement method, TypeElement subtype, Set<TypeElement> owners) {
        ExecutableType seen = (ExecutableType) types.asMemberOf((DeclaredType) subtype.asType(), method);
        List<String> names = guards.factParameters(method, owners);
        return new FactMethod(
                method,
                descriptors.of(method),
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Parameter(
                                names.get(i), seen.getParameterTypes().get(i)))
                        .toList(),
                seen.getReturnType());
    }
}
