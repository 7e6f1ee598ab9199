package dev.precept.processor.typing;

import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.clause.ClauseFault;
import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Types the clauses of one tool and collects those that do not hold together. Blank ones are left out: that they are blank
 * is said elsewhere, and once is enough. So are clauses over a result that is not there yet.
 */
record ClauseDesk(
        ClauseCompiler compiler,
        ToolScope scope,
        ToolMethod tool,
        boolean resultArrivesLater,
        List<FaultyClause> faults) {

    List<TypedClause> before(List<Written<String>> clauses) {
        return all(clauses, text -> compiler.condition(text, scope.before()));
    }

    List<TypedClause> after(List<Written<String>> clauses) {
        return resultArrivesLater ? List.of() : all(clauses, text -> compiler.condition(text, scope.after()));
    }

    Optional<TypedClause> number(Optional<Written<String>> clause) {
        return all(clause.stream().toList(), text -> compiler.number(text, scope.before())).stream()
                .findFirst();
    }

    Optional<TypedClause> key(Optional<Written<String>> clause) {
        return all(clause.stream().toList(), text -> compiler.key(text, scope.before())).stream()
                .findFirst();
    }

    private List<TypedClause> all(List<Written<String>> clauses, Function<String, ClauseResult> typing) {
        List<TypedClause> typed = new ArrayList<>();
        for (Written<String> clause : clauses) {
            if (clause.value().isBlank()) {
                continue;
            }
            ClauseResult result = typing.apply(clause.value());
            if (result instanceof TypedClause good) {
                typed.add(good);
            } else if (result instanceof ClauseFault fault) {
                faults.add(new FaultyClause(tool, clause, fault));
            }
        }
        return typed;
    }
}
