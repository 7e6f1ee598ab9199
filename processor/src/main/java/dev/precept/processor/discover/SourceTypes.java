package dev.precept.processor.discover;

import com.google.auto.common.SuperficialValidation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The types that a round brings, nested ones included, sorted by name so that the order of the source files does not
 * matter. A type with contracts that names something which another processor has yet to write waits for the next round;
 * if that never comes, the compiler itself reports what is missing.
 */
public final class SourceTypes {

    private final Elements elements;
    private final ToolAnnotations annotations;
    private final Set<String> waiting = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    /** For one compilation. */
    public SourceTypes(Elements elements, ToolAnnotations annotations) {
        this.elements = elements;
        this.annotations = annotations;
    }

    /** The types of a round, and those that waited for it. */
    public List<TypeElement> in(RoundEnvironment round) {
        List<TypeElement> found = new ArrayList<>();
        for (String name : List.copyOf(waiting)) {
            // Elements are valid for one round only: look the type up again.
            TypeElement again = elements.getTypeElement(name);
            if (again != null) {
                found.add(again);
            }
        }
        waiting.clear();
        ElementFilter.typesIn(round.getRootElements()).forEach(type -> addWithNested(type, found));
        found.forEach(type -> seen.add(type.getQualifiedName().toString()));
        // Many types stand below the same ones.
        Map<TypeElement, Boolean> ready = new HashMap<>();
        found.removeIf(type -> mustWait(type, ready));
        found.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
        return found;
    }

    /** The annotations that make a method a tool in this compilation. */
    public ToolAnnotations annotations() {
        return annotations;
    }

    /** Whether a type is compiled here, rather than read from a class file. */
    public boolean holds(TypeElement type) {
        return seen.contains(type.getQualifiedName().toString());
    }

    /** The qualified names of the types compiled here, as far as rounds have brought them. */
    public Set<String> names() {
        return Set.copyOf(seen);
    }

    private boolean mustWait(TypeElement type, Map<TypeElement, Boolean> known) {
        if (isReady(type, known)) {
            return false;
        }
        waiting.add(type.getQualifiedName().toString());
        return true;
    }

    /** A type inherits contracts, too: what stands above it has to be there, and its contracts as well. */
    private boolean isReady(TypeElement type, Map<TypeElement, Boolean> known) {
        Boolean before = known.get(type);
        if (before == null) {
            before = looksReady(type, known);
            known.put(type, before);
        }
        return before;
    }

    private boolean looksReady(TypeElement type, Map<TypeElement, Boolean> known) {
        if (concernsContracts(type) && !SuperficialValidation.validateElement(type)) {
            return false;
        }
        List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
        parents.add(type.getSuperclass());
        return parents.stream()
                .allMatch(parent -> parent.getKind() != TypeKind.ERROR
                        && (!(parent instanceof DeclaredType declared)
                                || isReady((TypeElement) declared.asElement(), known)));
    }

    private boolean concernsContracts(TypeElement type) {
        return annotations.concern(type) || type.getEnclosedElements().stream().anyMatch(annotations::concern);
    }

    private static void addWithNested(TypeElement type, List<TypeElement> found) {
        found.add(type);
        for (Element nested : ElementFilter.typesIn(type.getEnclosedElements())) {
            addWithNested((TypeElement) nested, found);
        }
    }
}
