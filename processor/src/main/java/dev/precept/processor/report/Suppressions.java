package dev.precept.processor.report;

import java.util.Arrays;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Whether the author silenced a warning: on the element itself, or on anything that encloses it. */
final class Suppressions {

    private static final String PREFIX = "precept:";

    private Suppressions() {}

    /** What an author writes to silence a code. */
    static String textFor(Code code) {
        return "@SuppressWarnings(\"" + PREFIX + code.id() + "\")";
    }

    static boolean hold(Element element, Code code) {
        @Nullable Element at = element;
        while (at != null) {
            SuppressWarnings written = at.getAnnotation(SuppressWarnings.class);
            if (written != null && Arrays.asList(written.value()).contains(PREFIX + code.id())) {
                return true;
            }
            at = at.getEnclosingElement();
        }
        return false;
    }
}
