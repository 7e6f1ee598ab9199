package dev.precept.processor.typing;

import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.clause.ClauseFault;
import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Types the clauses of one tool, or of an agent, and collects those that do not hold together. Blank ones are left out: that they are blank
 * is said elsewhere, and once is enough. So are clauses over a result that is not there yet.
 */
record ClauseDesk(
        ClauseCompiler compiler,
        ToolScope scope,
        Optional<ToolMethod> tool,
        Optional<Inherited> from,
        Optional<ToolScope> original,
        boolean resultArrivesLater,
        List<FaultyClause> faults) {

    private interface Typing {
        ClauseResult type(String text, ToolScope scope);
    }

    /** For the rules of an agent. */
    static ClauseDesk ofAgent(ClauseCompiler compiler, List<FaultyClause> faults) {
        return new ClauseDesk(
                compiler, ToolScope.ofClass(), Optional.empty(), Optional.empty(), Optional.empty(), false, faults);
    }

    /** The same for clauses of rules that judge all tools of the class. */
    ClauseDesk ofClass() {
        return new ClauseDesk(
                compiler, ToolScope.ofClass(), tool, from, original.map(in -> ToolScope.ofClass()), false, faults);
    }

    List<TypedClause> before(List<Written<String>> clauses) {
        return all(clauses, (text, in) -> compiler.condition(text, in.before()));
    }

    List<TypedClause> after(List<Written<String>> clauses) {
        return resultArrivesLater || judgesAnAgent()
                ? List.of()
                : all(clauses, (text, in) -> compiler.condition(text, in.after()));
    }

    Optional<TypedClause> number(Optional<Written<String>> clause) {
        return all(ofLimit(clause), (text, in) -> compiler.number(text, in.before())).stream()
                .findFirst();
    }

    Optional<TypedClause> key(Optional<Written<String>> clause) {
        return all(ofLimit(clause), (text, in) -> compiler.key(text, in.before())).stream()
                .findFirst();
    }

    /** What a milestone is about: known after the body, and a result that is not there yet has no parts to look at. */
    Optional<TypedClause> keyAfter(Optional<Written<String>> clause) {
        return all(clause.stream().toList(), (text, in) -> compiler.key(text, in.after())).stream()
                .findFirst();
    }

    /** When a result is a success. */
    Optional<TypedClause> success(Optional<Written<String>> clause) {
        return all(clause.stream().toList(), (text, in) -> compiler.condition(text, in.after())).stream()
                .findFirst();
    }

    /** What an agent's rule may not have is said as such, and not a second time as a clause that sees nothing. */
    private boolean judgesAnAgent() {
        return tool.isEmpty();
    }

    private List<Written<String>> ofLimit(Optional<Written<String>> clause) {
        return judgesAnAgent() ? List.of() : clause.stream().toList();
    }

    private List<TypedClause> all(List<Written<String>> clauses, Typing typing) {
        List<TypedClause> typed = new ArrayList<>();
        for (Written<String> clause : clauses) {
            if (clause.value().isBlank()) {
                continue;
            }
            ClauseResult result = typing.type(clause.value(), scope);
            if (result instanceof TypedClause good) {
                typed.add(good);
            } else if (result instanceof ClauseFault fault) {
                faults.add(new FaultyClause(tool, clause, fault, from, saidElsewhere(clause, typing)));
            }
        }
        return typed;
    }

    /** An inherited contract that is not to be relied on is said as a whole, and clauses at fault where they are written. */
    private boolean saidElsewhere(Written<String> clause, Typing typing) {
        return from.isPresent()
                && (!from.get().isKnown()
                        || original.filter(in -> typing.type(clause.value(), in) instanceof ClauseFault)
                                .isPresent());
    }
}
