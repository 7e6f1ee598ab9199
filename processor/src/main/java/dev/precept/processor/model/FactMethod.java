package dev.precept.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * A lookup that clauses may call.
 *
 * @param element the method; an inherited one is declared elsewhere
 * @param descriptor its descriptor where it is declared
 * @param parameters its parameters as the tool class sees them
 * @param returns what it returns, as the tool class sees it
 */
public record FactMethod(ExecutableElement element, String descriptor, List<Parameter> parameters, TypeMirror returns) {

    /** Copies what it is given. */
    public FactMethod {
        parameters = List.copyOf(parameters);
    }

    /** The name that clauses use. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Whether static tools may use it, too. */
    public boolean isStatic() {
        return element.getModifiers().contains(Modifier.STATIC);
    }
}
