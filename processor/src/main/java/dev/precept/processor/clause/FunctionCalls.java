package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.FunctionCall;
import dev.precept.processor.clause.ClauseFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions of the author's own. */
final class FunctionCalls {

    private final Typer typer;
    private final Names names;
    private final JavaTypes java;

    FunctionCalls(Typer typer, Names names, JavaTypes java) {
        this.typer = typer;
        this.names = names;
        this.java = java;
    }

    boolean isFunction(String name) {
        return names.function(name).isPresent();
    }

    Set<String> names() {
        return names.functionNames();
    }

    ClauseExpr call(CelExpr expr) {
        UserFunction function = names.function(expr.call().function()).orElseThrow();
        List<CelExpr> args = expr.call().args();
        if (args.size() != function.parameters().size()) {
            int takes = function.parameters().size();
            throw bad(
                    function,
                    typer.span(expr),
                    "the function " + function.name() + " takes " + takes + (takes == 1 ? " value" : " values")
                            + ", not " + args.size());
        }
        List<FactCall.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            arguments.add(argument(function, function.parameters().get(i), typer.type(args.get(i))));
        }
        return typer.usable(new FunctionCall(
                typer.span(expr), java.held(function.returns()), function.owner(), function.name(), arguments));
    }

    private FactCall.Argument argument(UserFunction function, ClauseVariable parameter, ClauseExpr value) {
        Held wanted = java.held(parameter.type());
        if (takes(wanted, value)) {
            return new FactCall.Argument(
                    wanted.type() instanceof ClauseType.ObjectOf ? value : Literals.as(value, wanted.type()), wanted);
        }
        throw bad(
                function,
                value.span(),
                typer.describe(value) + ", but the value "
                        + (function.parameters().indexOf(parameter) + 1) + " of " + function.name() + " is "
                        + wanted.type().words() + ", " + wanted.javaType());
    }

    private boolean takes(Held wanted, ClauseExpr value) {
        if (Shapes.isContainer(wanted.type())) {
            boolean same = value instanceof ClauseExpr.Stored stored
                    && stored.held().javaType().equals(wanted.javaType());
            boolean canonical = wanted.javaType().equals(Shapes.javaType(wanted.type()));
            return same || (canonical && Literals.fits(value, wanted.type()));
        }
        return wanted.type() instanceof ClauseType.ObjectOf
                ? value instanceof ClauseExpr.Stored stored && java.passes(stored.held(), wanted)
                : Literals.fits(value, wanted.type());
    }

    private static Refusal bad(UserFunction function, Span span, String message) {
        String signature = function.parameters().stream()
                .map(ClauseVariable::name)
                .collect(Collectors.joining(", ", function.name() + "(", ")"));
        return new Refusal(Kind.BAD_FUNCTION, span, message, "write " + signature);
    }
}
