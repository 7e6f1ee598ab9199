package dev.precept.processor.typing;

import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Says which facts clauses may call. */
public final class FactRules {

    private final Reach reach;
    private final AsyncTypes async;

    /** Asks what a guard reaches, and what arrives later. */
    public FactRules(Reach reach, AsyncTypes async) {
        this.reach = reach;
        this.async = async;
    }

    /** What stands against a fact in every clause of a class. */
    public Optional<FactProblem> problem(FactMethod fact, ToolClass tools) {
        Element method = fact.element();
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of(FactProblem.PRIVATE);
        } else if (!reach.canReach(method, tools.element())) {
            return Optional.of(FactProblem.OUT_OF_REACH);
        } else if (fact.returns().getKind() == TypeKind.VOID) {
            return Optional.of(FactProblem.VOID);
        } else if (async.arrivesLater(fact.element())) {
            return Optional.of(FactProblem.ASYNC);
        } else if (!fact.element().getTypeParameters().isEmpty()) {
            return Optional.of(FactProblem.GENERIC);
        } else if (finalOnOpenClass(fact)) {
            return Optional.of(FactProblem.FINAL);
        }
        return Stream.concat(
                                Stream.of(fact.returns()),
                                fact.parameters().stream().map(p -> p.type()))
                        .anyMatch(type -> reach.hidden(type, tools.element()).isPresent())
                ? Optional.of(FactProblem.HIDDEN_TYPE)
                : Optional.empty();
    }

    /** What stands against a fact in the clauses of one tool. */
    public Optional<FactProblem> problem(FactMethod fact, ToolClass tools, ToolMethod tool) {
        return problem(fact, tools)
                .or(() -> tool.isStatic() && !fact.isStatic() ? Optional.of(FactProblem.INSTANCE) : Optional.empty());
    }

    private static boolean finalOnOpenClass(FactMethod fact) {
        return fact.element().getModifiers().contains(Modifier.FINAL)
                && !fact.isStatic()
                && !Owner.of(fact.element()).getModifiers().contains(Modifier.FINAL);
    }
}
