package dev.precept.processor.bind;

import dev.precept.ContractFor;
import dev.precept.processor.model.ForeignSpec;
import dev.precept.processor.model.Owner;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Reads for whom a contract speaks that stands apart from its tools. */
final class ForeignBinder {

    private ForeignBinder() {}

    static Optional<ForeignSpec> bind(TypeElement type) {
        return FoundAnnotation.on(type, ContractFor.class).stream()
                .findFirst()
                .map(AnnotationReader::of)
                .map(in -> new ForeignSpec(
                        in.types("value").stream()
                                .filter(written -> written.value().getKind() != TypeKind.VOID)
                                .findFirst(),
                        in.optionalText("server"),
                        in.optionalText("schema"),
                        in.place()));
    }

    /** Whether a method stands for somebody else's tool. */
    static boolean isTool(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT)
                && !FoundAnnotation.on(Owner.of(method), ContractFor.class).isEmpty();
    }
}
