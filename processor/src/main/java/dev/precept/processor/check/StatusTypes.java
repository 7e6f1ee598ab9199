package dev.precept.processor.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Types whose values may say that a call did not succeed: a boolean, an Optional, an enum, and an object with a part that is
 * named after success. Narrow on purpose: a part of another name is taken for data.
 */
final class StatusTypes {

    private static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

    private static final Set<String> GOOD = Set.of(
            "ok",
            "success",
            "successful",
            "succeeded",
            "verified",
            "valid",
            "approved",
            "accepted",
            "confirmed",
            "completed",
            "found");

    private static final Set<String> BAD = Set.of("failed", "failure", "error", "rejected", "denied");

    private static final Set<String> STATUS = Set.of("status", "outcome");

    private StatusTypes() {}

    /** A condition that tells success, as an example; nothing for a type that says nothing about it. */
    static Optional<String> condition(TypeMirror type) {
        if (type.getKind() == TypeKind.BOOLEAN) {
            return Optional.of("result");
        }
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? ofObject(element)
                : Optional.empty();
    }

    private static Optional<String> ofObject(TypeElement element) {
        if (element.getQualifiedName().contentEquals("java.lang.Boolean")) {
            return Optional.of("result");
        } else if (OPTIONALS.contains(element.getQualifiedName().toString())) {
            return Optional.of("result.hasValue()");
        } else if (element.getKind() == ElementKind.ENUM) {
            return Optional.of("result == " + constant(element));
        }
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty()
                        && !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE))
                .flatMap(method -> part(method).stream())
                .findFirst()
                .or(() -> components(element));
    }

    /** A record's accessors are there although nobody wrote them; in some compilers only as components. */
    private static Optional<String> components(TypeElement element) {
        return ElementFilter.recordComponentsIn(element.getEnclosedElements()).stream()
                .flatMap(component -> part(component.getSimpleName().toString(), component.asType()).stream())
                .findFirst();
    }

    private static Optional<String> part(ExecutableElement accessor) {
        String name = accessor.getSimpleName().toString();
        String part = Stream.of("is", "get", "has")
                .filter(prefix -> name.startsWith(prefix)
                        && name.length() > prefix.length()
                        && Character.isUpperCase(name.charAt(prefix.length())))
                .map(prefix ->
                        name.substring(prefix.length(), prefix.length() + 1).toLowerCase(Locale.ROOT)
                                + name.substring(prefix.length() + 1))
                .findFirst()
                .orElse(name);
        return part(part, accessor.getReturnType());
    }

    private static Optional<String> part(String part, TypeMirror type) {
        boolean truth = type.getKind() == TypeKind.BOOLEAN
                || (type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getQualifiedName().contentEquals("java.lang.Boolean"));
        if (truth && GOOD.contains(part)) {
            return Optional.of("result." + part);
        } else if (truth && BAD.contains(part)) {
            return Optional.of("!result." + part);
        }
        return STATUS.contains(part)
                        && type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.ENUM
                ? Optional.of("result." + part + " == " + constant(element))
                : Optional.empty();
    }

    private static String constant(TypeElement type) {
        List<VariableElement> constants = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                .toList();
        return type.getSimpleName() + "."
                + (constants.isEmpty() ? "…" : constants.get(0).getSimpleName());
    }

    /** The type, as a message names it. */
    static String words(TypeMirror type) {
        if (type.getKind() == TypeKind.BOOLEAN) {
            return "a boolean";
        }
        Element element = type instanceof DeclaredType declared ? declared.asElement() : null;
        return element == null ? type.toString() : "the type " + element.getSimpleName();
    }
}
