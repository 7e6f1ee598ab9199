package dev.precept.processor.check;

import dev.precept.processor.clause.Nearest;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Each method of a contract for a library's class is a method of that class: by name, erased parameters and result. */
final class ForeignMethodCheck implements ToolsCheck {

    private final Types types;
    private final Elements elements;

    ForeignMethodCheck(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        Optional<TypeElement> library = guarded.source()
                .foreign()
                .flatMap(foreign -> foreign.type())
                .map(written -> written.value())
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement());
        return library.stream()
                .flatMap(type -> guarded.source().tools().stream().flatMap(tool -> fault(tool, type).stream()))
                .toList();
    }

    private Optional<Finding> fault(ToolMethod tool, TypeElement library) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(elements.getAllMembers(library));
        Optional<ExecutableElement> found = methods.stream()
                .filter(method ->
                        method.getSimpleName().contentEquals(tool.name()) && parameters(method, tool.element()))
                .findFirst();
        Place place = Place.of(tool.element());
        String name = library.getSimpleName().toString();
        if (found.isEmpty()) {
            List<String> names = methods.stream()
                    .filter(ForeignMethodCheck::isCallable)
                    .map(method -> method.getSimpleName().toString())
                    .distinct()
                    .toList();
            Optional<String> near = names.contains(tool.name())
                    ? methods.stream()
                            .filter(method -> method.getSimpleName().contentEquals(tool.name()))
                            .map(ForeignMethodCheck::words)
                            .sorted()
                            .findFirst()
                    : Nearest.to(tool.name(), names);
            return Optional.of(Finding.of(Message.FOREIGN_METHOD, place, name, words(tool.element()))
                    .suggesting(near));
        }
        ExecutableElement method = found.get();
        if (!isCallable(method)) {
            return Optional.of(Finding.of(
                    Message.FOREIGN_MODIFIER,
                    place,
                    name + "." + tool.name(),
                    method.getModifiers().contains(Modifier.STATIC) ? "static" : "private"));
        }
        return result(method.getReturnType(), tool.element().getReturnType())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Message.FOREIGN_RESULT,
                        place,
                        name + "." + tool.name(),
                        method.getReturnType().toString(),
                        tool.element().getReturnType().toString()));
    }

    /** The interface's methods are called on an object, by somebody else. */
    private static boolean isCallable(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.PRIVATE)
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    private boolean parameters(ExecutableElement method, ExecutableElement declared) {
        if (method.getParameters().size() != declared.getParameters().size()) {
            return false;
        }
        for (int i = 0; i < method.getParameters().size(); i++) {
            TypeMirror there = types.erasure(method.getParameters().get(i).asType());
            TypeMirror here = types.erasure(declared.getParameters().get(i).asType());
            if (!types.isSameType(there, here)) {
                return false;
            }
        }
        return true;
    }

    /** What the class returns may be read as what the contract says. */
    private boolean result(TypeMirror there, TypeMirror here) {
        boolean exact = isSimple(there) || isSimple(here);
        return exact ? there.getKind() == here.getKind() : types.isSubtype(types.erasure(there), types.erasure(here));
    }

    private static boolean isSimple(TypeMirror type) {
        return type.getKind() == TypeKind.VOID || type.getKind().isPrimitive();
    }

    private static String words(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType().toString())
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }
}
