package dev.precept.processor.bind;

import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Descriptors as class files write them (JVMS 4.3). */
final class Descriptors {

    private final Types types;
    private final Elements elements;

    Descriptors(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    String of(ExecutableElement method) {
        return method.getParameters().stream()
                        .map(VariableElement::asType)
                        .map(this::of)
                        .collect(Collectors.joining("", "(", ")"))
                + of(method.getReturnType());
    }

    String of(TypeMirror type) {
        TypeMirror erased = types.erasure(type);
        return switch (erased.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case CHAR -> "C";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case VOID -> "V";
            case ARRAY -> '[' + of(((ArrayType) erased).getComponentType());
            case DECLARED -> 'L' + binaryName(erased).replace('.', '/') + ';';
            default -> throw new IllegalArgumentException("no descriptor for " + erased.getKind() + ' ' + type);
        };
    }

    String binaryName(TypeMirror type) {
        return binaryName((TypeElement) ((DeclaredType) type).asElement());
    }

    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }
}
