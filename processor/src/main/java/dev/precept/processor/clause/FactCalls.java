package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseFault.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts, called with arguments or named alone. */
final class FactCalls {

    private final Typer typer;
    private final Names names;
    private final JavaTypes java;

    FactCalls(Typer typer, Names names, JavaTypes java) {
        this.typer = typer;
        this.names = names;
        this.java = java;
    }

    boolean isFact(String name) {
        return names.fact(name).isPresent();
    }

    Set<String> names() {
        return names.factNames();
    }

    /** {@code order(orderId)} */
    ClauseExpr call(CelExpr expr) {
        FactFunction fact = names.fact(expr.call().function()).orElseThrow();
        List<CelExpr> args = expr.call().args();
        if (args.size() != fact.parameters().size()) {
            throw bad(
                    typer.span(expr),
                    "the fact '" + fact.name() + "' takes "
                            + (fact.parameters().size() == 1
                                    ? "1 value"
                                    : fact.parameters().size() + " values") + ", not " + args.size(),
                    "write " + signature(fact));
        }
        List<FactCall.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            arguments.add(argument(fact, fact.parameters().get(i), typer.type(args.get(i))));
        }
        return finish(typer.span(expr), fact, arguments);
    }

    /** {@code order}, short for the call with the tool's parameters of the same names. */
    ClauseExpr bare(FactFunction fact, Span span) {
        List<FactCall.Argument> arguments = new ArrayList<>();
        for (ClauseVariable parameter : fact.parameters()) {
            Optional<Variable> value = names.parameter(Names.inClauses(parameter.name()), span);
            if (value.isEmpty()) {
                throw bad(
                        span,
                        "the fact '" + fact.name() + "' needs a value for '" + parameter.name()
                                + "', but the tool has no parameter of that name" + has(),
                        "write " + proposed(fact)
                                + ", with the values that are meant, or rename the tool's parameter to "
                                + parameter.name());
            }
            arguments.add(argument(fact, parameter, typer.usable(value.get())));
        }
        return finish(span, fact, arguments);
    }

    private FactCall finish(Span span, FactFunction fact, List<FactCall.Argument> arguments) {
        return typer.usable(new FactCall(span, java.held(fact.returns()), fact.name(), arguments));
    }

    private FactCall.Argument argument(FactFunction fact, ClauseVariable parameter, ClauseExpr value) {
        Held wanted = java.held(parameter.type());
        boolean same = value instanceof ClauseExpr.Stored stored && java.passes(stored.held(), wanted);
        boolean computed = wanted.type() instanceof ClauseType.Basic || wanted.type() instanceof ClauseType.EnumOf;
        if (same || (computed && Literals.fits(value, wanted.type()))) {
            return new FactCall.Argument(same ? value : Literals.as(value, wanted.type()), wanted);
        }
        throw bad(
                value.span(),
                typer.describe(value) + ", but '" + parameter.name() + "' of the fact '" + fact.name() + "' is "
                        + wanted.type().words(),
                "write " + signature(fact));
    }

    private String has() {
        return names.scope().parameters().isEmpty()
                ? ""
                : names.scope().parameters().stream()
                        .map(parameter -> "'" + Names.inClauses(parameter.name()) + "'")
                        .collect(Collectors.joining(", ", "; it has ", ""));
    }

    /** The call with parameters that the tool does have: of the same name, or at least of a type that fits. */
    private String proposed(FactFunction fact) {
        return fact.parameters().stream()
                .map(wanted -> names.scope().parameters().stream()
                        .filter(parameter -> java.passes(java.held(parameter.type()), java.held(wanted.type())))
                        .map(ClauseVariable::name)
                        .sorted(Comparator.comparing(name -> !name.equals(wanted.name())))
                        .findFirst()
                        .map(Names::inClauses)
                        .orElse("…"))
                .collect(Collectors.joining(", ", fact.name() + "(", ")"));
    }

    private static String signature(FactFunction fact) {
        return fact.parameters().stream()
                .map(ClauseVariable::name)
                .collect(Collectors.joining(", ", fact.name() + "(", ")"));
    }

    private static Refusal bad(Span span, String message, String fix) {
        return new Refusal(Kind.BAD_FACT, span, message, fix);
    }
}
