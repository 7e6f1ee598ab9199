package dev.precept.processor.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.model.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects of which clauses read members: by a factory that the author supplies, a record's constructor, or a
 * subclass without a name that answers the accessors.
 */
final class JavaObjects {

    /** Makes the writer for a package. */
    interface Factory {
        JavaObjects make(JavaValues values);
    }

    private static final int DEEP = 3;

    private final Types types;
    private final Elements elements;
    private final Visibility visibility;
    private final Supplies supplies;
    private final JavaValues values;

    JavaObjects(Types types, Elements elements, Visibility visibility, Supplies supplies, JavaValues values) {
        this.types = types;
        this.elements = elements;
        this.visibility = visibility;
        this.supplies = supplies;
        this.values = values;
    }

    CodeBlock of(DeclaredType type, Map<String, ClauseValue> members) {
        return of(type, members, 0);
    }

    private CodeBlock of(DeclaredType type, Map<String, ClauseValue> members, int depth) {
        TypeElement element = (TypeElement) type.asElement();
        Optional<ExecutableElement> factory = supplies.factory(type, members.keySet());
        if (factory.isPresent()) {
            return supplied(factory.get(), members, depth);
        }
        if (!visibility.sees(element)) {
            throw new Unmakeable("a value of " + element + ", which the package of the tool does not see");
        }
        if (element.getKind() == ElementKind.RECORD) {
            return record(type, element, members, depth);
        }
        return subclass(type, element, members, depth);
    }

    private CodeBlock supplied(ExecutableElement factory, Map<String, ClauseValue> members, int depth) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (VariableElement parameter : factory.getParameters()) {
            ClauseValue value = members.get(Supplies.property(parameter, members.keySet()));
            arguments.add(value == null ? any(parameter.asType(), depth + 1) : values.of(parameter.asType(), value));
        }
        return CodeBlock.of(
                "$T.$L($L)",
                TypeName.get(types.erasure(Owner.of(factory).asType())),
                factory.getSimpleName(),
                CodeBlock.join(arguments, ", "));
    }

    private CodeBlock record(DeclaredType type, TypeElement element, Map<String, ClauseValue> members, int depth) {
        List<CodeBlock> arguments = new ArrayList<>();
        List<String> left = new ArrayList<>(members.keySet());
        for (RecordComponentElement component : ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
            String name = component.getSimpleName().toString();
            TypeMirror wanted = types.asMemberOf(type, component.getAccessor()) instanceof ExecutableType accessor
                    ? accessor.getReturnType()
                    : component.asType();
            ClauseValue value = members.get(name);
            arguments.add(value == null ? any(values.bound(wanted), depth + 1) : values.of(wanted, value));
            left.remove(name);
        }
        if (!left.isEmpty()) {
            throw new Unmakeable(missing(element, left));
        }
        String diamond = element.getTypeParameters().isEmpty() ? "" : "<>";
        return CodeBlock.of(
                "new $T" + diamond + "($L)", TypeName.get(types.erasure(type)), CodeBlock.join(arguments, ", "));
    }

    private CodeBlock subclass(DeclaredType type, TypeElement element, Map<String, ClauseValue> members, int depth) {
        if (element.getModifiers().contains(Modifier.FINAL)
                || element.getModifiers().contains(Modifier.SEALED)
                || element.getKind() == ElementKind.ENUM) {
            throw new Unmakeable(missing(element, List.copyOf(members.keySet())));
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add("new $T($L) {\n", TypeName.get(type), constructorArguments(element, depth))
                .indent();
        List<String> left = new ArrayList<>(members.keySet());
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(element))) {
            String name = method.getSimpleName().toString();
            ClauseValue value = method.getParameters().isEmpty() ? members.get(name) : null;
            boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
            if (value == null && !isAbstract) {
                continue;
            }
            if (method.getModifiers().contains(Modifier.FINAL)) {
                throw new Unmakeable(missing(element, List.of(name)));
            }
            ExecutableType seen = (ExecutableType) types.asMemberOf(type, method);
            code.add(method(method, seen, value));
            left.remove(name);
        }
        if (!left.isEmpty()) {
            throw new Unmakeable(missing(element, left));
        }
        return code.unindent().add("}").build();
    }

    private CodeBlock method(ExecutableElement method, ExecutableType seen, @Nullable ClauseValue value) {
        String modifier = method.getModifiers().contains(Modifier.PUBLIC)
                ? "public "
                : method.getModifiers().contains(Modifier.PROTECTED) ? "protected " : "";
        if (!method.getTypeParameters().isEmpty()) {
            throw new Unmakeable("an object with the generic method " + method.getSimpleName());
        }
        List<CodeBlock> parameters = new ArrayList<>();
        for (int i = 0; i < seen.getParameterTypes().size(); i++) {
            parameters.add(
                    CodeBlock.of("$T p$L", TypeName.get(seen.getParameterTypes().get(i)), i));
        }
        CodeBlock body = value == null
                ? CodeBlock.of("throw new $T();\n", UnsupportedOperationException.class)
                : CodeBlock.of("return $L;\n", values.of(seen.getReturnType(), value));
        return CodeBlock.builder()
                .add("@$T\n", Override.class)
                .add(
                        "$L$T $L($L) {\n",
                        modifier,
                        TypeName.get(seen.getReturnType()),
                        method.getSimpleName(),
                        CodeBlock.join(parameters, ", "))
                .indent()
                .add(body)
                .unindent()
                .add("}\n")
                .build();
    }

    private CodeBlock constructorArguments(TypeElement element, int depth) {
        if (element.getKind().isInterface()) {
            return CodeBlock.of("");
        }
        ExecutableElement constructor = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(visibility::sees)
                .min(Comparator.comparingInt(
                        candidate -> candidate.getParameters().size()))
                .orElseThrow(() -> new Unmakeable("a value of " + element + ", whose constructors are all hidden"));
        return CodeBlock.join(
                constructor.getParameters().stream()
                        .map(parameter -> any(values.bound(parameter.asType()), depth + 1))
                        .toList(),
                ", ");
    }

    /** Something that constructors are content with: no null where it can be avoided. */
    CodeBlock any(TypeMirror type, int depth) {
        if (type.getKind().isPrimitive()) {
            return values.zero(type);
        }
        Optional<CodeBlock> known = JavaDefaults.of(JavaValues.name(type));
        if (known.isPresent()) {
            return known.get();
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.getKind() == ElementKind.ENUM) {
                return JavaDefaults.constant(element).orElseGet(() -> CodeBlock.of("null"));
            }
            if (element.getKind() == ElementKind.RECORD && depth < DEEP && visibility.sees(element)) {
                return of(declared, Map.of(), depth);
            }
        }
        return CodeBlock.of("null");
    }

    private static String missing(TypeElement element, List<String> members) {
        return "a value of " + element + " with " + String.join(", ", members) + " of its choice";
    }
}
