package dev.precept.processor.clause;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The names that a clause may use.
 *
 * @param parameters the tool's parameters in their order, under their Java names. One whose name CEL reserves is written
 *     with an underscore appended
 * @param facts the read-only look-ups. A parameter of the same name wins where the name stands alone; with parentheses it
 *     is always the fact
 * @param result the tool's return type where {@code result} may be used, that is in {@code ensure}
 * @param functions the author's own functions
 */
public record ClauseScope(
        List<ClauseVariable> parameters,
        List<FactFunction> facts,
        Optional<TypeMirror> result,
        List<UserFunction> functions) {

    public ClauseScope {
        parameters = List.copyOf(parameters);
        facts = List.copyOf(facts);
        functions = List.copyOf(functions);
    }

    public ClauseScope(List<ClauseVariable> parameters, List<FactFunction> facts, Optional<TypeMirror> result) {
        this(parameters, facts, result, List.of());
    }
}
