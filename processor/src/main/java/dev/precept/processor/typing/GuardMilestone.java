package dev.precept.processor.typing;

import dev.precept.processor.clause.TypedClause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the success of a tool puts into the session's history.
 *
 * @param name its name
 * @param of what it is about
 * @param when when the result is a success
 * @param parameters the names by which its clauses know the tool's parameters, by position
 */
public record GuardMilestone(
        String name, Optional<TypedClause> of, Optional<TypedClause> when, List<String> parameters) {

    /** Copies what it is given. */
    public GuardMilestone {
        parameters = List.copyOf(parameters);
    }

    /** Its clauses. */
    public List<TypedClause> clauses() {
        return Stream.concat(when.stream(), of.stream()).toList();
    }
}
