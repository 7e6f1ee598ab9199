package dev.precept.processor.report;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** An element with its whole name, for readers that have no source at hand. */
final class OwnerText {

    private OwnerText() {}

    static String of(Element element) {
        Deque<String> parts = new ArrayDeque<>();
        @Nullable Element at = element;
        while (at != null && !(at instanceof PackageElement)) {
            if (at instanceof TypeElement type) {
                parts.addFirst(type.getQualifiedName().toString());
                break;
            }
            parts.addFirst(at.toString());
            at = at.getEnclosingElement();
        }
        return String.join(".", parts);
    }
}
