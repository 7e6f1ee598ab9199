package dev.precept.processor.typing;

import dev.precept.processor.clause.TypedClause;
import java.util.List;

/**
 * The key that keeps the calls of a tool apart.
 *
 * @param clause the clause whose value it is
 * @param parameters the names by which the clause knows the tool's parameters, by position
 * @param owner binary name of the class that declares it: its keys are compared with each other
 */
public record GuardKey(TypedClause clause, List<String> parameters, String owner) {

    /** Copies what it is given. */
    public GuardKey {
        parameters = List.copyOf(parameters);
    }
}
