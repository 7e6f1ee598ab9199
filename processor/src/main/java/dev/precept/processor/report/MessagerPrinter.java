package dev.precept.processor.report;

import dev.precept.processor.model.Place;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.tools.Diagnostic;

/** Prints by the standard way. Good enough, but javac shows repeated annotations at the name of their method. */
final class MessagerPrinter implements Printer {

    private final Messager messager;

    MessagerPrinter(Messager messager) {
        this.messager = messager;
    }

    @Override
    public void print(Diagnostic.Kind kind, String text, Place place) {
        AnnotationMirror annotation = place.annotation().orElse(null);
        if (annotation == null) {
            messager.printMessage(kind, text, place.element());
        } else if (place.value().isEmpty()) {
            messager.printMessage(kind, text, place.element(), annotation);
        } else {
            messager.printMessage(
                    kind, text, place.element(), annotation, place.value().get());
        }
    }

    @Override
    public Optional<Location> locate(Place place) {
        return Optional.empty();
    }
}
