package dev.precept.processor.clause;

import static dev.cel.common.ast.CelExpr.ExprKind.Kind.IDENT;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Transformation;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The macros with two names, for a list's place or a map's key and for what is there. */
final class PairMacros {

    private static final Set<String> QUANTIFIERS = Set.of("all", "exists", "exists_one", "existsOne");

    private final Typer typer;
    private final Macros macros;

    PairMacros(Typer typer, Macros macros) {
        this.typer = typer;
        this.macros = macros;
    }

    boolean isOne(CelExpr expr) {
        String name = expr.call().function();
        List<CelExpr> args = expr.call().args();
        return name.startsWith("transform")
                || name.equals("existsOne")
                || (QUANTIFIERS.contains(name) && args.size() == 3);
    }

    ClauseExpr type(CelExpr expr, ClauseExpr range) {
        Span span = typer.span(expr);
        String name = expr.call().function();
        List<CelExpr> args = expr.call().args();
        if (name.equals("transformMapEntry")) {
            throw typer.unsupported(
                    span,
                    "clauses make no keys of maps out of values",
                    "write transformMap(k, v, …), or transformList");
        }
        boolean tests = name.startsWith("transform") && args.size() == 4;
        if ((args.size() != 3 && !tests)
                || args.get(0).getKind() != IDENT
                || args.get(1).getKind() != IDENT) {
            throw typer.wrongType(span, name + " takes two names and an expression", "write " + name + "(k, v, …)");
        }
        Variable first = variable(args.get(0), first(range));
        Variable second = variable(args.get(1), second(range));
        if (args.get(0).ident().name().equals(args.get(1).ident().name())) {
            throw typer.wrongType(
                    second.span(), "both names are " + args.get(1).ident().name(), "give the second another name");
        }
        Optional<ClauseExpr> test = tests
                ? Optional.of(within(args, first, second, () -> macros.condition(name, typer.type(args.get(2)))))
                : Optional.empty();
        ClauseExpr body = within(args, first, second, () -> typer.type(args.get(args.size() - 1)));
        if (QUANTIFIERS.contains(name)) {
            return new Quantifier(
                    span, Macros.extent(name), first, Optional.of(second), range, macros.condition(name, body));
        }
        Held shape = macros.shape(body);
        ClauseType type = name.equals("transformMap")
                ? new ClauseType.MapOf(Literals.canonical(first.held().type()), shape)
                : new ClauseType.ListOf(shape);
        return new Transformation(span, type, first, second, range, test, body);
    }

    private ClauseExpr within(List<CelExpr> args, Variable first, Variable second, Supplier<ClauseExpr> body) {
        return typer.locals()
                .within(
                        args.get(0).ident().name(),
                        first,
                        () -> typer.locals().within(args.get(1).ident().name(), second, body));
    }

    private Variable variable(CelExpr name, Held held) {
        return typer.locals().element(name.ident().name(), typer.span(name), held);
    }

    private Held first(ClauseExpr range) {
        if (range.type() instanceof ClauseType.MapOf map) {
            return map.key();
        }
        if (range.type() instanceof ClauseType.ListOf && !Shapes.hasPlaces(range)) {
            throw typer.unsupported(
                    range.span(),
                    typer.words(range) + " is a collection without places",
                    "use one name, or make it a List");
        }
        return new Held(Basic.INT, Held.Form.PRIMITIVE, "long");
    }

    private Held second(ClauseExpr range) {
        return range.type() instanceof ClauseType.MapOf map ? map.value() : macros.element(range);
    }
}
