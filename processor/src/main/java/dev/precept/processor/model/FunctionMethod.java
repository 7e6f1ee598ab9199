package dev.precept.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A function of the author's own that clauses may call.
 *
 * @param element the method
 * @param parameters its parameters
 * @param returns what it returns
 */
public record FunctionMethod(ExecutableElement element, List<Parameter> parameters, TypeMirror returns) {

    /** Copies what it is given. */
    public FunctionMethod {
        parameters = List.copyOf(parameters);
    }

    /** The name that clauses use. */
    public String name() {
        return element.getSimpleName().toString();
    }
}
