package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseCompiler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The types that can carry a destination or free text, and a clause that would bound a value of them. */
public final class Carriers {

    private static final Set<String> TEXT = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.Object");

    private final Elements elements;

    /** For one compilation. */
    public Carriers(Elements elements) {
        this.elements = elements;
    }

    /** A clause over such a parameter, as an example; nothing for a parameter that can carry neither. */
    public Optional<String> clauseFor(VariableElement parameter) {
        String name = ClauseCompiler.nameInClauses(parameter.getSimpleName().toString());
        return clause(name, parameter.asType(), true);
    }

    private Optional<String> clause(String name, TypeMirror type, boolean mayBeRecord) {
        if (type instanceof ArrayType array) {
            return each(name, array.getComponentType());
        } else if (type instanceof TypeVariable variable && variable.getKind() == TypeKind.TYPEVAR) {
            return clause(name, variable.getUpperBound(), mayBeRecord);
        } else if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null
                    ? Optional.empty()
                    : clause(name, wildcard.getExtendsBound(), mayBeRecord);
        } else if (type instanceof DeclaredType declared) {
            return clause(name, declared, mayBeRecord);
        }
        return Optional.empty();
    }

    private Optional<String> clause(String name, DeclaredType declared, boolean mayBeRecord) {
        TypeElement element = (TypeElement) declared.asElement();
        String typeName = element.getQualifiedName().toString();
        if (TEXT.contains(typeName)) {
            return Optional.of(
                    typeName.equals("java.lang.String")
                            ? name + ".endsWith('@example.com')"
                            : "isAllowed(" + name + ')');
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        return switch (typeName) {
            case "java.net.URL", "java.net.URI" -> Optional.of(name + ".host == 'api.example.com'");
            case "java.net.InetAddress", "java.net.Inet4Address", "java.net.Inet6Address" ->
                Optional.of(name + ".hostAddress == '192.0.2.1'");
            case "java.net.InetSocketAddress" -> Optional.of(name + ".hostString == 'api.example.com'");
            case "java.util.Optional" ->
                arguments.isEmpty()
                        ? Optional.empty()
                        : clause(name + ".value()", arguments.get(0), mayBeRecord)
                                .map(clause -> '!' + name + ".hasValue() || " + clause);
            case "java.util.Map" -> arguments.size() < 2 ? Optional.empty() : map(name, arguments);
            default -> composite(name, declared, element, mayBeRecord);
        };
    }

    private Optional<String> composite(String name, DeclaredType type, TypeElement element, boolean mayBeRecord) {
        if (element.getKind() == ElementKind.RECORD) {
            return mayBeRecord ? component(name, element) : Optional.empty();
        }
        return isCollection(element) && type.getTypeArguments().size() == 1
                ? each(name, type.getTypeArguments().get(0))
                : Optional.empty();
    }

    private Optional<String> component(String name, TypeElement element) {
        for (RecordComponentElement component : ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
            Optional<String> clause = clause(name + '.' + component.getSimpleName(), component.asType(), false);
            if (clause.isPresent()) {
                return clause;
            }
        }
        return Optional.empty();
    }

    private Optional<String> each(String name, TypeMirror element) {
        return clause("x", element, true).map(clause -> name + ".all(x, " + clause + ')');
    }

    private Optional<String> map(String name, List<? extends TypeMirror> arguments) {
        Optional<String> key = clause("key", arguments.get(0), true).map(clause -> name + ".all(key, " + clause + ')');
        return key.isPresent()
                ? key
                : clause("x", arguments.get(1), true).map(clause -> name + ".all(key, isAllowed(" + name + "[key]))");
    }

    private boolean isCollection(TypeElement type) {
        TypeElement wanted = elements.getTypeElement("java.lang.Iterable");
        if (type.equals(wanted)) {
            return true;
        }
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(DeclaredType.class::isInstance)
                .anyMatch(above -> isCollection((TypeElement) ((DeclaredType) above).asElement()));
    }
}
