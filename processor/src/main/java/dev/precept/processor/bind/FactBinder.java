package dev.precept.processor.bind;

import dev.precept.Fact;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
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

    FactBinder(Types types, Elements elements, Overrides overrides) {
        this.types = types;
        this.elements = elements;
        this.overrides = overrides;
    }

    List<FactMethod> of(TypeElement type) {
        List<FactMethod> facts = new ArrayList<>();
        addDeclared(type, type, facts);
        for (TypeElement parent : overrides.supertypes(type)) {
            addDeclared(parent, type, facts);
        }
        return facts;
    }

    private void addDeclared(TypeElement owner, TypeElement type, List<FactMethod> facts) {
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            boolean hidden = facts.stream().anyMatch(fact -> elements.overrides(fact.element(), method, type));
            if (!hidden && !FoundAnnotation.on(method, Fact.class).isEmpty()) {
                facts.add(fact(method, type));
            }
        }
    }

    private FactMethod fact(ExecutableElement method, TypeElement type) {
        ExecutableType seen = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
        return new FactMethod(
                method,
                IntStream.range(0, method.getParameters().size())
                        .mapToObj(i -> new Parameter(
                                method.getParameters().get(i).getSimpleName().toString(),
                                seen.getParameterTypes().get(i)))
                        .toList(),
                seen.getReturnType());
    }
}
