package dev.precept.processor.clause;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * A function of the author's own, which a clause calls by its name.
 *
 * @param owner the class with the static method, as Java source names it
 */
public record UserFunction(String owner, String name, List<ClauseVariable> parameters, TypeMirror returns) {

    public UserFunction {
        parameters = List.copyOf(parameters);
    }
}
