package dev.precept.processor.bind;

import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.model.Owner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which tools a type inherits, and which of its methods take their place. */
public final class Overrides {

    private final Types types;
    private final Elements elements;
    private final ToolAnnotations annotations;

    /** For one compilation. */
    public Overrides(Types types, Elements elements, ToolAnnotations annotations) {
        this.types = types;
        this.elements = elements;
        this.annotations = annotations;
    }

    /** All supertypes, nearest first, without the type itself and without {@code Object}. */
    public Set<TypeElement> supertypes(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        addSupertypes(type, found);
        return found;
    }

    private void addSupertypes(TypeElement type, Set<TypeElement> found) {
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            if (parent instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                    && !element.getQualifiedName().contentEquals("java.lang.Object")
                    && found.add(element)) {
                addSupertypes(element, found);
            }
        }
    }

    /** Whether a method is a tool by its own annotations: one of the second tier needs a contract beside it. */
    public boolean isMarkedTool(ExecutableElement method) {
        return annotations.on(method).isPresent()
                || (FoundAnnotation.hasContract(method)
                        && annotations.secondTierOn(method).isPresent());
    }

    /** Whether a method is a tool where it stands: marked as one, or of a contract for others, which marks nothing. */
    public boolean isDeclaredTool(ExecutableElement method) {
        return isMarkedTool(method) || ForeignBinder.isTool(method);
    }

    /** Whether a method overrides one that is declared a tool. */
    public boolean overridesTool(ExecutableElement method) {
        return overridden(method).stream().anyMatch(this::isDeclaredTool);
    }

    /**
     * All methods that a method overrides, nearest first. Also those that it overrides by way of another one only: what a
     * package keeps to itself may be overridden inside of the package, and that in turn from anywhere.
     */
    public Set<ExecutableElement> overridden(ExecutableElement method) {
        Set<ExecutableElement> found = new LinkedHashSet<>();
        Deque<ExecutableElement> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            ExecutableElement next = open.remove();
            TypeElement owner = Owner.of(next);
            for (TypeElement parent : supertypes(owner)) {
                for (ExecutableElement inherited : ElementFilter.methodsIn(parent.getEnclosedElements())) {
                    if (overrides(next, inherited, owner) && found.add(inherited)) {
                        open.add(inherited);
                    }
                }
            }
        }
        return found;
    }

    /**
     * The method that runs when an inherited tool is called on a class, if it is another one.
     *
     * @param tool a tool of a supertype
     * @param type the class
     */
    public Optional<ExecutableElement> replacement(ExecutableElement tool, TypeElement type) {
        Set<TypeElement> candidates = new LinkedHashSet<>();
        candidates.add(type);
        candidates.addAll(supertypes(type));
        for (TypeElement candidate : candidates) {
            for (ExecutableElement method : ElementFilter.methodsIn(candidate.getEnclosedElements())) {
                if (!method.equals(tool)
                        && !method.getModifiers().contains(Modifier.ABSTRACT)
                        && overrides(method, tool, type)) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    /** The instance methods of supertypes that a type inherits, since nothing in it or nearer to it takes their place. */
    List<ExecutableElement> inherited(TypeElement type) {
        List<ExecutableElement> taken = new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
        List<ExecutableElement> inherited = new ArrayList<>();
        for (TypeElement parent : supertypes(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(parent.getEnclosedElements())) {
                if (!method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && taken.stream().noneMatch(nearer -> overrides(nearer, method, type))) {
                    inherited.add(method);
                }
                taken.add(method);
            }
        }
        return inherited;
    }

    private boolean overrides(ExecutableElement method, ExecutableElement inherited, TypeElement type) {
        return method.getSimpleName().equals(inherited.getSimpleName())
                && !method.getModifiers().contains(Modifier.STATIC)
                && !inherited.getModifiers().contains(Modifier.PRIVATE)
                && elements.overrides(method, inherited, type);
    }
}
