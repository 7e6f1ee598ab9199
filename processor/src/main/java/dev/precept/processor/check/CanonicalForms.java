package dev.precept.processor.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The types whose values have exactly one written form: equal values the same, others another. */
final class CanonicalForms {

    private static final Set<String> INTEGRAL =
            Set.of("java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.math.BigInteger");
    private static final Set<String> PLAIN = Set.of(
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.util.UUID",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble",
            "java.net.URI");
    private static final Set<String> CONTAINERS = Set.of(
            "java.util.Optional",
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet");
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap");

    private final Types types;
    private final Elements elements;

    CanonicalForms(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** Whether values of a type have such a form. */
    boolean has(TypeMirror type) {
        return has(type, new HashSet<>());
    }

    /** What the type is called in a message. */
    String words(TypeMirror type) {
        TypeMirror erased = types.erasure(type);
        return "of the type "
                + (erased instanceof DeclaredType declared
                        ? declared.asElement().getSimpleName()
                        : erased);
    }

    private boolean has(TypeMirror type, Set<TypeElement> around) {
        if (type instanceof PrimitiveType) {
            return true;
        } else if (type instanceof ArrayType array) {
            return has(array.getComponentType(), around);
        } else if (!(type instanceof DeclaredType declared)) {
            return false;
        } else {
            return has(declared, (TypeElement) declared.asElement(), around);
        }
    }

    private boolean has(DeclaredType type, TypeElement element, Set<TypeElement> around) {
        String name = element.getQualifiedName().toString();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (PLAIN.contains(name) || isKey(element) || isOfTime(element)) {
            return true;
        } else if (CONTAINERS.contains(name)) {
            return arguments.size() == 1 && has(arguments.get(0), around);
        } else if (MAPS.contains(name)) {
            return arguments.size() == 2
                    && arguments.get(0) instanceof DeclaredType key
                    && isKey((TypeElement) key.asElement())
                    && has(arguments.get(1), around);
        } else if (element.getKind() != ElementKind.RECORD) {
            return false;
        } else if (!around.add(element)) {
            // A record inside of itself, as in a tree: what else it holds is being looked at already.
            return true;
        }
        return ElementFilter.recordComponentsIn(element.getEnclosedElements()).stream()
                .allMatch(component -> has(
                        types.asMemberOf(type, component.getAccessor()) instanceof ExecutableType accessor
                                ? accessor.getReturnType()
                                : component.asType(),
                        around));
    }

    private static boolean isKey(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return type.getKind() == ElementKind.ENUM || INTEGRAL.contains(name) || name.equals("java.lang.String");
    }

    private boolean isOfTime(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().contentEquals("java.time")
                && !type.getQualifiedName().contentEquals("java.time.Clock");
    }
}
