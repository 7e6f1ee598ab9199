package dev.precept.processor.bind;

import dev.precept.processor.model.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What the guard of a class from a class file says of it. Class files have no names of parameters by default; the guard
 * has them.
 */
record GuardFile(AnnotationMirror bound) {

    private static final String BOUND_CONTRACT = "dev.precept.runtime.guard.BoundContract";

    /** What one method is called in the guard, and its parameters. */
    record Named(String prefix, String toolName, List<String> parameters) {}

    /** The guard of that name, if there is one. */
    static Optional<GuardFile> find(Elements elements, String name) {
        TypeElement guard = elements.getTypeElement(name);
        return guard == null
                ? Optional.empty()
                : guard.getAnnotationMirrors().stream()
                        .filter(mirror -> mirror.getAnnotationType().toString().equals(BOUND_CONTRACT))
                        .map(GuardFile::new)
                        .findFirst();
    }

    /** The hash of the contract that the guard was made from. */
    String hash() {
        return in(bound).text("hash").value();
    }

    Optional<Named> tool(String method, String descriptor) {
        return nested("tools", method, descriptor);
    }

    Optional<Named> fact(String method, String descriptor) {
        return nested("facts", method, descriptor);
    }

    private Optional<Named> nested(String member, String method, String descriptor) {
        return in(bound).nested(member).stream()
                .filter(in -> in.text("method").value().equals(method)
                        && in.text("descriptor").value().equals(descriptor))
                .map(in -> new Named(
                        in.text("guard").value(),
                        in.text("name").value(),
                        in.texts("parameters").stream()
                                .map(name -> name.value())
                                .toList()))
                .findFirst();
    }

    private static AnnotationReader in(AnnotationMirror mirror) {
        return new AnnotationReader(mirror, Place.of(mirror.getAnnotationType().asElement(), mirror, 0));
    }
}
