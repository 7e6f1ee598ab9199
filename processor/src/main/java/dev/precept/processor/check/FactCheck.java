package dev.precept.processor.check;

import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.typing.FactRules;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;

/** A fact that a tool class declares can be called by its clauses. What an inherited one lacks shows where it is used. */
final class FactCheck implements ToolsCheck {

    private final FactRules rules;

    FactCheck(FactRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.source().facts().stream()
                .filter(fact -> Owner.of(fact.element()).equals(guarded.source().element()))
                .flatMap(fact -> rules.problem(fact, guarded.source()).stream()
                        .map(problem -> Finding.of(FactWords.of(problem), Place.of(fact.element()), fact.name())))
                .toList();
    }
}
