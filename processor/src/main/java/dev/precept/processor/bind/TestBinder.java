package dev.precept.processor.bind;

import dev.precept.Proves;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Proof;
import dev.precept.processor.model.TestRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Binds what test sources say: which contract tests they ask for, and what their tests prove. */
public final class TestBinder {

    private static final String REQUEST = "dev.precept.testkit.GenerateContractTests";

    private final Elements elements;

    /** For one compilation. */
    public TestBinder(Elements elements) {
        this.elements = elements;
    }

    /** The requests of a round, in the order of the sources. */
    public List<TestRequest> requests(RoundEnvironment round) {
        TypeElement annotation = elements.getTypeElement(REQUEST);
        if (annotation == null) {
            return List.of();
        }
        return round.getElementsAnnotatedWith(annotation).stream()
                .flatMap(element -> mirror(element, REQUEST)
                        .filter(mirror -> isResolved(element, mirror))
                        .map(mirror -> request(element, mirror))
                        .stream())
                .toList();
    }

    /** A class that is not there is the compiler's to report; it stands there as a text. */
    private static boolean isResolved(Element element, AnnotationMirror mirror) {
        AnnotationReader in = new AnnotationReader(mirror, Place.of(element, mirror, 0));
        return in.texts("value").isEmpty() && in.texts("supply").isEmpty();
    }

    private static TestRequest request(Element element, AnnotationMirror mirror) {
        Place place = Place.of(element, mirror, 0);
        AnnotationReader in = new AnnotationReader(mirror, place);
        List<TypeElement> suppliers = in.types("supply").stream()
                .flatMap(type -> element(type.value()).stream())
                .toList();
        Stream<TypeElement> own = element instanceof TypeElement type
                ? Stream.of(type)
                : ElementFilter.typesIn(element.getEnclosedElements()).stream();
        TypeElement origin = Stream.concat(
                        own, in.types("value").stream().flatMap(type -> element(type.value()).stream()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody asks: " + element));
        return new TestRequest(in.types("value"), suppliers, origin, place);
    }

    /** What the tests of a type prove, those of the types in it left out. */
    public List<Proof> proofs(TypeElement type) {
        List<Proof> proofs = new ArrayList<>(proofs(type, true));
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            proofs.addAll(proofs(method, isTest(method)));
        }
        return proofs;
    }

    private static List<Proof> proofs(Element element, boolean isTest) {
        return mirror(element, Proves.class.getName())
                .map(mirror -> new AnnotationReader(mirror, Place.of(element, mirror, 0))
                        .texts("value").stream()
                                .map(id -> new Proof(id, isTest))
                                .toList())
                .orElse(List.of());
    }

    /** By the last word of an annotation's name: Jupiter's, JUnit 4's, TestNG's, jqwik's, or one that carries such a one. */
    private static boolean isTest(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .map(mirror -> mirror.getAnnotationType().asElement())
                .anyMatch(annotation -> runs(annotation)
                        || annotation.getAnnotationMirrors().stream()
                                .anyMatch(meta -> runs(meta.getAnnotationType().asElement())));
    }

    private static boolean runs(Element annotation) {
        return switch (annotation.getSimpleName().toString()) {
            case "Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Testable", "Property" ->
                true;
            default -> false;
        };
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    private static Optional<AnnotationMirror> mirror(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(name))
                .map(AnnotationMirror.class::cast)
                .findFirst();
    }
}
