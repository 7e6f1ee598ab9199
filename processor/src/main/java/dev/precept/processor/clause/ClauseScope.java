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
 * @param manyTools whether the clause judges the calls of several tools, which have no parameters in common: it sees
 *     {@code tool}, the name of the one that is called
 * @param functions the author's own functions
 * @param past whether the clause is judged before the call, so that it may ask what has happened
 */
public record ClauseScope(
        List<ClauseVariable> parameters,
        List<FactFunction> facts,
        Optional<TypeMirror> result,
        boolean manyTools,
        List<UserFunction> functions,
        boolean past) {

    public ClauseScope {
        parameters = List.copyOf(parameters);
        facts = List.copyOf(facts);
        functions = List.copyOf(functions);
    }

    public ClauseScope(List<ClauseVariable> parameters, List<FactFunction> facts, Optional<TypeMirror> result) {
        this(parameters, facts, result, List.of());
    }

    public ClauseScope(
            List<ClauseVariable> parameters,
            List<FactFunction> facts,
            Optional<TypeMirror> result,
            List<UserFunction> functions) {
        this(parameters, facts, result, false, functions, true);
    }

    /** The scope of a rule of a class or an agent: what is known of every call. */
    public static ClauseScope ofManyTools() {
        return new ClauseScope(List.of(), List.of(), Optional.empty(), true, List.of(), true);
    }

    /** The same for a clause that is judged after the body. */
    public ClauseScope afterTheBody() {
        return new ClauseScope(parameters, facts, result, manyTools, functions, false);
    }

    boolean knows(Ambient ambient) {
        return ambient != Ambient.HISTORY && (ambient != Ambient.TOOL || manyTools);
    }
}
