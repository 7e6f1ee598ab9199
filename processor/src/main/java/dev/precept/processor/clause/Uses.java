package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Variable;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what a typed clause reads. */
final class Uses {

    private Uses() {}

    static TypedClause of(String text, ClauseExpr root, ClauseScope scope) {
        Set<String> read = new TreeSet<>();
        Set<String> facts = new TreeSet<>();
        Set<Ambient> ambient = EnumSet.noneOf(Ambient.class);
        boolean[] result = {false};
        root.walk(part -> {
            if (part instanceof FactCall call) {
                facts.add(call.fact());
            } else if (part instanceof Variable variable && variable.role() == Variable.Role.PARAMETER) {
                read.add(variable.javaName());
            } else if (part instanceof Variable variable && variable.role() == Variable.Role.AMBIENT) {
                Ambient.named(variable.javaName()).ifPresent(ambient::add);
            } else if (part instanceof ClauseExpr.Happened) {
                ambient.add(Ambient.HISTORY);
            } else if (part instanceof Variable variable && variable.role() == Variable.Role.RESULT) {
                result[0] = true;
            }
        });
        Set<String> parameters = new LinkedHashSet<>();
        scope.parameters().stream()
                .map(ClauseVariable::name)
                .filter(read::contains)
                .forEach(parameters::add);
        return new TypedClause(text, root, parameters, facts, ambient, result[0]);
    }
}
