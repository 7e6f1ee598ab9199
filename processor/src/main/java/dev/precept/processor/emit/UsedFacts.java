package dev.precept.processor.emit;

import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which facts a guard asks, and when: what is generated beside the guard has to ask and answer the same. */
public final class UsedFacts {

    private UsedFacts() {}

    /** The names of the facts that the guard of a class asks. */
    public static Set<String> of(GuardedClass guarded) {
        Set<String> used = new HashSet<>();
        guarded.concrete().stream()
                .flatMap(tool -> Stream.concat(before(tool).stream(), after(tool).stream()))
                .map(TypedClause::facts)
                .forEach(used::addAll);
        return used;
    }

    /** The clauses that are judged before the body. */
    public static List<TypedClause> before(GuardedTool tool) {
        return tool.rules().stream().flatMap(rule -> before(rule).stream()).toList();
    }

    /** The clauses that are judged after the body. */
    public static List<TypedClause> after(GuardedTool tool) {
        return Stream.concat(
                        tool.rules().stream().flatMap(rule -> rule.ensure().stream()),
                        tool.milestones().stream().flatMap(milestone -> milestone.clauses().stream()))
                .toList();
    }

    static List<TypedClause> before(GuardRule rule) {
        List<TypedClause> clauses = new ArrayList<>(rule.when());
        clauses.addAll(rule.requireAsWritten());
        rule.after().forEach(past -> past.same().ifPresent(clauses::add));
        rule.notAfter().forEach(past -> past.same().ifPresent(clauses::add));
        rule.limits().forEach(limit -> {
            limit.sum().ifPresent(clauses::add);
            limit.of().ifPresent(clauses::add);
        });
        return clauses;
    }
}
