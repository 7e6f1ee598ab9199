package dev.precept.processor.bind;

import dev.precept.ClauseFunction;
import dev.precept.processor.model.FunctionMethod;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds the clause functions of a tool class: its own, those above it, and those of the classes that these name. */
final class FunctionBinder {

    private final Overrides overrides;

    FunctionBinder(Overrides overrides) {
        this.overrides = overrides;
    }

    List<FunctionMethod> of(TypeElement type) {
        Set<TypeElement> holders = new LinkedHashSet<>();
        holders.add(type);
        holders.addAll(overrides.supertypes(type));
        for (TypeElement named : List.copyOf(holders)) {
            FoundAnnotation.on(named, ClauseFunction.class)
                    .forEach(found ->
                            AnnotationReader.of(found).types("from").forEach(written -> add(written, holders)));
        }
        List<FunctionMethod> functions = new ArrayList<>();
        for (TypeElement holder : holders) {
            for (ExecutableElement method : ElementFilter.methodsIn(holder.getEnclosedElements())) {
                if (!FoundAnnotation.on(method, ClauseFunction.class).isEmpty()) {
                    functions.add(function(method));
                }
            }
        }
        return functions;
    }

    private static void add(Written<javax.lang.model.type.TypeMirror> written, Set<TypeElement> holders) {
        if (written.value() instanceof DeclaredType declared && declared.asElement() instanceof TypeElement holder) {
            holders.add(holder);
        }
    }

    private static FunctionMethod function(ExecutableElement method) {
        return new FunctionMethod(
                method,
                method.getParameters().stream()
                        .map(parameter ->
                                new Parameter(parameter.getSimpleName().toString(), parameter.asType()))
                        .toList(),
                method.getReturnType());
    }
}
