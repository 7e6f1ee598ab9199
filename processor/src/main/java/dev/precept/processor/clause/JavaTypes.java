package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** What the compiler's types are to a clause. It remembers the Java type behind each shape that it handed out. */
final class JavaTypes {

    private static final List<String> READ_ONCE = List.of(
            "java.util.stream.BaseStream",
            "java.util.Iterator",
            "java.util.Spliterator",
            "java.util.Enumeration",
            "java.nio.file.DirectoryStream",
            "java.nio.channels.ReadableByteChannel",
            "java.io.InputStream",
            "java.io.Reader");

    private static final List<String> LATER = List.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "org.reactivestreams.Publisher",
            "java.util.concurrent.Flow.Publisher");

    private final ClauseLanguage language;
    private final Types types;
    private final Map<String, TypeMirror> mirrors = new HashMap<>();

    JavaTypes(ClauseLanguage language) {
        this.language = language;
        this.types = language.types();
    }

    /** The shapes of what is known besides arguments. */
    AmbientTypes ambient() {
        return new AmbientTypes(types, language.elements());
    }

    /** The Java type behind a shape that came from here. */
    TypeMirror mirror(String javaType) {
        TypeMirror mirror = mirrors.get(javaType);
        if (mirror == null) {
            throw new IllegalArgumentException("not a type of this clause: " + javaType);
        }
        return mirror;
    }

    /** Every Java type that a clause saw so far. */
    List<TypeMirror> seen() {
        return List.copyOf(mirrors.values());
    }

    Held held(TypeMirror type) {
        TypeMirror bound = upperBound(type);
        String name = sourceForm(bound);
        mirrors.putIfAbsent(name, bound);
        return switch (bound.getKind()) {
            case BYTE, SHORT, INT, LONG -> new Held(Basic.INT, Form.PRIMITIVE, name);
            case FLOAT, DOUBLE -> new Held(Basic.DOUBLE, Form.PRIMITIVE, name);
            case BOOLEAN -> new Held(Basic.BOOL, Form.PRIMITIVE, name);
            case CHAR -> new Held(Basic.TEXT, Form.PRIMITIVE, name);
            case ARRAY ->
                new Held(new ClauseType.ListOf(held(((ArrayType) bound).getComponentType())), Form.ARRAY, name);
            case DECLARED -> declared((DeclaredType) bound, name);
            default -> new Held(new ClauseType.ObjectOf(name), Form.REFERENCE, name);
        };
    }

    private Held declared(DeclaredType type, String name) {
        return switch (name) {
            case "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long" ->
                new Held(Basic.INT, Form.BOXED, name);
            case "java.lang.Float", "java.lang.Double" -> new Held(Basic.DOUBLE, Form.BOXED, name);
            case "java.lang.Boolean" -> new Held(Basic.BOOL, Form.BOXED, name);
            case "java.lang.Character" -> new Held(Basic.TEXT, Form.BOXED, name);
            case "java.lang.String" -> new Held(Basic.TEXT, Form.REFERENCE, name);
            case "java.math.BigDecimal" -> new Held(Basic.DECIMAL, Form.REFERENCE, name);
            case "java.math.BigInteger" -> new Held(Basic.DECIMAL, Form.BIG_INTEGER, name);
            case "java.time.Instant" -> new Held(Basic.TIMESTAMP, Form.REFERENCE, name);
            case "java.time.OffsetDateTime", "java.time.ZonedDateTime" -> new Held(Basic.TIMESTAMP, Form.ZONED, name);
            case "java.time.Duration" -> new Held(Basic.DURATION, Form.REFERENCE, name);
            case "java.time.LocalDate" -> new Held(Basic.DATE, Form.REFERENCE, name);
            default -> composite(type, name);
        };
    }

    private Held composite(DeclaredType type, String name) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getKind() == ElementKind.ENUM) {
            return new Held(new ClauseType.EnumOf(name, constants(element)), Form.REFERENCE, name);
        }
        Optional<DeclaredType> map = as(type, "java.util.Map");
        if (map.isPresent()) {
            return new Held(new ClauseType.MapOf(argument(map.get(), 0), argument(map.get(), 1)), Form.REFERENCE, name);
        }
        Optional<DeclaredType> collection = as(type, "java.util.Collection");
        if (collection.isPresent()) {
            Form form = as(type, "java.util.List").isPresent() ? Form.LIST : Form.REFERENCE;
            return new Held(new ClauseType.ListOf(argument(collection.get(), 0)), form, name);
        }
        if (element.getQualifiedName().contentEquals("java.util.Optional")) {
            return new Held(new ClauseType.OptionalOf(argument(type, 0)), Form.REFERENCE, name);
        }
        return new Held(new ClauseType.ObjectOf(name), Form.REFERENCE, name);
    }

    private static List<String> constants(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private Held argument(DeclaredType type, int index) {
        return type.getTypeArguments().size() > index
                ? held(type.getTypeArguments().get(index))
                : held(object());
    }

    private TypeMirror object() {
        return language.type("java.lang.Object").orElseThrow().asType();
    }

    /** The type seen as one of its supertypes, with the arguments that it gives to it. */
    private Optional<DeclaredType> as(DeclaredType type, String supertype) {
        Optional<TypeElement> wanted = language.type(supertype);
        if (wanted.isEmpty() || !isA(type, wanted.get())) {
            return Optional.empty();
        }
        if (type.asElement().equals(wanted.get())) {
            return Optional.of(type);
        }
        return types.directSupertypes(type).stream()
                .map(DeclaredType.class::cast)
                .map(above -> as(above, supertype))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isA(TypeMirror type, TypeElement supertype) {
        return types.isSubtype(types.erasure(type), types.erasure(supertype.asType()));
    }

    /** Whether looking at such a value would use it up. */
    boolean isReadOnce(Held held) {
        return isAny(held, READ_ONCE);
    }

    /** Whether looking at such a value would have to wait for it. */
    boolean isLater(Held held) {
        return isAny(held, LATER);
    }

    private boolean isAny(Held held, List<String> supertypes) {
        // what the clause made itself, such as the element of a list literal, is none of these
        TypeMirror mirror = mirrors.get(held.javaType());
        return mirror != null
                && mirror.getKind() == TypeKind.DECLARED
                && supertypes.stream()
                        .map(language::type)
                        .flatMap(Optional::stream)
                        .anyMatch(above -> isA(mirror, above));
    }

    /** Whether values of the two types can be equal: one is the other's kind. */
    boolean areRelated(ClauseType.ObjectOf left, ClauseType.ObjectOf right) {
        if (!mirrors.containsKey(left.javaName()) || !mirrors.containsKey(right.javaName())) {
            return false;
        }
        TypeMirror a = types.erasure(mirror(left.javaName()));
        TypeMirror b = types.erasure(mirror(right.javaName()));
        return types.isSubtype(a, b) || types.isSubtype(b, a);
    }

    /** Whether Java takes such a value, as it is, for such a parameter. */
    boolean passes(Held value, Held parameter) {
        TypeMirror from = mirrors.get(value.javaType());
        // what is known besides arguments is held under names only
        return from == null
                ? value.javaType().equals(parameter.javaType())
                : types.isAssignable(types.erasure(from), types.erasure(mirror(parameter.javaType())));
    }

    private TypeMirror upperBound(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> upperBound(((TypeVariable) type).getUpperBound());
            case WILDCARD -> {
                TypeMirror bound = ((WildcardType) type).getExtendsBound();
                yield bound == null ? object() : upperBound(bound);
            }
            case INTERSECTION -> upperBound(types.directSupertypes(type).get(0));
            default -> type;
        };
    }

    /** As Java source writes the type, without annotations. */
    private String sourceForm(TypeMirror type) {
        return switch (type.getKind()) {
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BOOLEAN, CHAR, VOID ->
                type.getKind().name().toLowerCase(java.util.Locale.ROOT);
            case ARRAY -> sourceForm(((ArrayType) type).getComponentType()) + "[]";
            case WILDCARD -> wildcard((WildcardType) type);
            case TYPEVAR, INTERSECTION -> sourceForm(types.erasure(type));
            case DECLARED -> {
                Element element = ((DeclaredType) type).asElement();
                String name = ((TypeElement) element).getQualifiedName().toString();
                List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
                yield arguments.isEmpty()
                        ? name
                        : arguments.stream().map(this::sourceForm).collect(Collectors.joining(", ", name + "<", ">"));
            }
            default -> "java.lang.Object";
        };
    }

    private String wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return "? extends " + sourceForm(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + sourceForm(type.getSuperBound()) : "?";
    }
}
