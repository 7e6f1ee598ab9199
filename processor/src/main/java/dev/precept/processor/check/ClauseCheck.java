package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseFault;
import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.FunctionMethod;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.FactProblem;
import dev.precept.processor.typing.FactRules;
import dev.precept.processor.typing.FaultyClause;
import dev.precept.processor.typing.FunctionProblem;
import dev.precept.processor.typing.FunctionRules;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Optional;

/** Every clause holds together. One that only lacks a fact which cannot be used says so, or nothing if that was said. */
final class ClauseCheck implements ToolsCheck {

    private final FactRules facts;
    private final FunctionRules functions;

    ClauseCheck(FactRules facts, FunctionRules functions) {
        this.facts = facts;
        this.functions = functions;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.faults().stream()
                .filter(faulty -> !faulty.saidElsewhere())
                .flatMap(faulty -> finding(faulty, guarded.source()).stream())
                // a clause of a class is typed for each of its tools
                .distinct()
                .toList();
    }

    private Optional<Finding> finding(FaultyClause faulty, ToolClass tools) {
        if (faulty.from().isPresent()) {
            return Optional.of(quoting(faulty, inherited(faulty, faulty.from().get(), tools)));
        }
        Optional<FactMethod> unusable = unusableFact(faulty, tools);
        if (unusable.isPresent()) {
            FactProblem problem =
                    facts.problem(unusable.get(), tools, tool(faulty)).orElseThrow();
            boolean said = facts.problem(unusable.get(), tools).isPresent()
                    && Owner.of(unusable.get().element()).equals(tools.element());
            return said
                    ? Optional.empty()
                    : Optional.of(quoting(
                            faulty,
                            Finding.of(
                                    FactWords.of(problem),
                                    faulty.clause().place(),
                                    unusable.get().name(),
                                    tool(faulty).name())));
        }
        Optional<FunctionMethod> function = unusableFunction(faulty, tools);
        if (function.isPresent()) {
            boolean said = Owner.of(function.get().element()).equals(tools.element());
            FunctionProblem problem = functions.problem(function.get(), tools).orElseThrow();
            return said
                    ? Optional.empty()
                    : Optional.of(quoting(
                            faulty,
                            FunctionCheck.finding(
                                    problem, function.get(), faulty.clause().place())));
        }
        return Optional.of(plain(faulty));
    }

    /** What the clause itself says about its fault. */
    static Finding plain(FaultyClause faulty) {
        ClauseFault fault = faulty.fault();
        return quoting(
                faulty,
                Finding.of(message(fault.kind()), faulty.clause().place(), fault.message(), fault.fix())
                        .suggesting(fault.suggestion()));
    }

    private static ToolMethod tool(FaultyClause faulty) {
        return faulty.tool().orElseThrow();
    }

    /** Its own lines may be in a class file: what cannot judge it is the nearest place. */
    private static Finding inherited(FaultyClause faulty, Inherited from, ToolClass tools) {
        return Finding.of(
                Message.INHERITED_CLAUSE,
                Place.of(tool(faulty).element()),
                tools.element().getSimpleName() + "." + tool(faulty).name(),
                from.name(),
                faulty.fault().message());
    }

    static Finding quoting(FaultyClause faulty, Finding finding) {
        return finding.quoting(
                faulty.clause().value(), faulty.fault().offset(), faulty.fault().length());
    }

    private Optional<FactMethod> unusableFact(FaultyClause faulty, ToolClass tools) {
        if (faulty.fault().kind() != ClauseFault.Kind.UNKNOWN_NAME) {
            return Optional.empty();
        }
        return tools.facts().stream()
                .filter(fact -> faulty.part().startsWith(fact.name()))
                .filter(fact -> !Character.isJavaIdentifierPart(
                        (faulty.part() + ' ').charAt(fact.name().length())))
                .filter(fact -> facts.problem(fact, tools, tool(faulty)).isPresent())
                .findFirst();
    }

    private Optional<FunctionMethod> unusableFunction(FaultyClause faulty, ToolClass tools) {
        return tools.functions().stream()
                .filter(function -> faulty.fault().kind() == ClauseFault.Kind.UNKNOWN_NAME)
                .filter(function -> faulty.part().equals(function.name()))
                .filter(function -> functions.problem(function, tools).isPresent())
                .findFirst();
    }

    private static Message message(ClauseFault.Kind kind) {
        return switch (kind) {
            case SYNTAX -> Message.CLAUSE_SYNTAX;
            case UNKNOWN_NAME -> Message.CLAUSE_NAME;
            case WRONG_TYPE -> Message.CLAUSE_TYPE;
            case UNSUPPORTED -> Message.CLAUSE_UNSUPPORTED;
            case BAD_FACT -> Message.CLAUSE_FACT;
            case READ_ONCE -> Message.CLAUSE_READS_ONCE;
            case BAD_FUNCTION -> Message.CLAUSE_FUNCTION;
            case TOO_COSTLY -> Message.CLAUSE_COST;
        };
    }
}
