package dev.precept.processor.emit.tests;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** What a class in one package may name. */
final class Visibility {

    private final Elements elements;
    private final PackageElement from;

    Visibility(Elements elements, PackageElement from) {
        this.elements = elements;
        this.from = from;
    }

    /** Public all the way out, or at home in the package and not private. */
    boolean sees(Element element) {
        boolean atHome = elements.getPackageOf(element).equals(from);
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            Element around = at.getEnclosingElement();
            boolean isPublic = at.getModifiers().contains(Modifier.PUBLIC)
                    || (around != null && around.getKind().isInterface());
            if (!isPublic && (!atHome || at.getModifiers().contains(Modifier.PRIVATE))) {
                return false;
            }
        }
        return true;
    }
}
