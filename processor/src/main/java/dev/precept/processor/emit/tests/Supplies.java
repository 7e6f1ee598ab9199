package dev.precept.processor.emit.tests;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The static factories that an author supplies for types that no test can construct. A factory fits if its parameters name
 * every property that is to be set.
 */
final class Supplies {

    private final Types types;
    private final Visibility visibility;
    private final List<TypeElement> suppliers;

    Supplies(Types types, Visibility visibility, List<TypeElement> suppliers) {
        this.types = types;
        this.visibility = visibility;
        this.suppliers = suppliers;
    }

    Optional<ExecutableElement> factory(TypeMirror type, Collection<String> accessors) {
        return suppliers.stream()
                .flatMap(supplier -> ElementFilter.methodsIn(supplier.getEnclosedElements()).stream())
                .filter(method -> method.getModifiers().contains(Modifier.STATIC) && visibility.sees(method))
                .filter(method -> types.isSameType(types.erasure(method.getReturnType()), types.erasure(type)))
                .filter(method -> accessors.stream()
                        .allMatch(accessor ->
                                method.getParameters().stream().anyMatch(parameter -> names(parameter, accessor))))
                .findFirst();
    }

    /** The accessor among these that a parameter is named after; its own name if there is none. */
    static String property(VariableElement parameter, Collection<String> accessors) {
        return accessors.stream()
                .filter(accessor -> names(parameter, accessor))
                .findFirst()
                .orElse(parameter.getSimpleName().toString());
    }

    private static boolean names(VariableElement parameter, String accessor) {
        String name = parameter.getSimpleName().toString();
        String bean = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return accessor.equals(name) || accessor.equals("get" + bean) || accessor.equals("is" + bean);
    }
}
