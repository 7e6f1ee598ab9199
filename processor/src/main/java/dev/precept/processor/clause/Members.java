package dev.precept.processor.clause;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The members that a clause may read: what a method without parameters gives, where the guard may call it. */
final class Members {

    /** A member's accessor and what it gives. */
    record Accessor(String method, TypeMirror type) {}

    private static final Set<String> NO_MEMBERS = Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    private final Types types;
    private final Elements elements;
    private final PackageElement guardPackage;

    Members(Types types, Elements elements, PackageElement guardPackage) {
        this.types = types;
        this.elements = elements;
        this.guardPackage = guardPackage;
    }

    /** By the name that a clause uses, in source order; {@code getX()} goes before {@code isX()} before {@code x()}. */
    Map<String, Accessor> of(TypeMirror type) {
        Map<String, Accessor> found = new LinkedHashMap<>();
        if (type.getKind() != TypeKind.DECLARED) {
            return found;
        }
        TypeElement owner = (TypeElement) ((DeclaredType) type).asElement();
        Set<String> components = new HashSet<>();
        ElementFilter.recordComponentsIn(owner.getEnclosedElements())
                .forEach(component -> components.add(component.getSimpleName().toString()));
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(owner))) {
            if (!isAccessor(method)) {
                continue;
            }
            TypeMirror gives = ((ExecutableType) types.asMemberOf((DeclaredType) type, method)).getReturnType();
            String name = method.getSimpleName().toString();
            String property = components.contains(name) ? name : property(name, gives);
            Accessor accessor = new Accessor(name, gives);
            found.merge(property, accessor, (old, other) -> rank(old) <= rank(other) ? old : other);
        }
        return found;
    }

    private static int rank(Accessor accessor) {
        return accessor.method().startsWith("get") ? 0 : accessor.method().startsWith("is") ? 1 : 2;
    }

    private boolean isAccessor(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC)
                && !NO_MEMBERS.contains(owner.getQualifiedName().toString())
                && !overridesObject(method)
                && isAccessible(method);
    }

    private static boolean overridesObject(ExecutableElement method) {
        return switch (method.getSimpleName().toString()) {
            case "toString", "hashCode", "clone", "getClass" -> true;
            default -> false;
        };
    }

    /** Public all the way out, or at home in the guard's package. */
    private boolean isAccessible(Element element) {
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            Set<Modifier> modifiers = at.getModifiers();
            Element around = at.getEnclosingElement();
            boolean isPublic = modifiers.contains(Modifier.PUBLIC)
                    || (around != null && around.getKind() == ElementKind.INTERFACE);
            boolean isNear = !modifiers.contains(Modifier.PRIVATE)
                    && elements.getPackageOf(at).getQualifiedName().contentEquals(guardPackage.getQualifiedName());
            if (!isPublic && !isNear) {
                return false;
            }
        }
        return true;
    }

    private static String property(String method, TypeMirror gives) {
        if (method.length() > 3 && method.startsWith("get") && Character.isUpperCase(method.charAt(3))) {
            return decapitalize(method.substring(3));
        }
        boolean isTruth =
                gives.getKind() == TypeKind.BOOLEAN || gives.toString().endsWith("java.lang.Boolean");
        if (isTruth && method.length() > 2 && method.startsWith("is") && Character.isUpperCase(method.charAt(2))) {
            return decapitalize(method.substring(2));
        }
        return method;
    }

    /** The rule of the Java Beans specification: {@code getURL} reads {@code URL}. */
    private static String decapitalize(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
