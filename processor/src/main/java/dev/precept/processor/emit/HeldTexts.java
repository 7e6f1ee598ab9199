package dev.precept.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Which results are read as texts although they are none themselves: arrays, the JDK's collections, maps and Optional, and
 * whatever may be any of them. What stands in a record or another object has a name, and is not looked at.
 */
final class HeldTexts {

    private static final Set<String> ANYTHING = Set.of("java.lang.Object", "java.lang.CharSequence");
    private static final Set<String> CONTAINERS = Set.of(
            "java.lang.Iterable",
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.NavigableSet",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.Optional");

    private HeldTexts() {}

    /** Whether a result of this type is searched. */
    static boolean mayBeIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isText(array.getComponentType()) || mayBeIn(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        return ANYTHING.contains(name(declared))
                || (CONTAINERS.contains(name(declared))
                        && (arguments.isEmpty()
                                || arguments.stream().anyMatch(argument -> isText(argument) || mayBeIn(argument))));
    }

    /** A text, or what may be one: nobody knows what a wildcard or a variable stands for. */
    private static boolean isText(TypeMirror type) {
        return type.getKind() == TypeKind.WILDCARD
                || type.getKind() == TypeKind.TYPEVAR
                || (type instanceof DeclaredType declared && name(declared).equals("java.lang.String"));
    }

    private static String name(DeclaredType type) {
        return type.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    /** The class of such a result. */
    static TypeName erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(erased(array.getComponentType()));
        }
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? ClassName.get(element)
                : ClassName.OBJECT;
    }
}
