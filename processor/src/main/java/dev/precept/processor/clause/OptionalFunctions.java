package dev.precept.processor.clause;

import static dev.cel.common.ast.CelExpr.ExprKind.Kind.IDENT;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseExpr.IfPresent;
import dev.precept.processor.clause.ClauseExpr.Sought;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.ClauseType.OptionalOf;
import java.util.List;
import java.util.Set;

/** CEL's optional values: what an Optional can do, and {@code x.?y}, {@code list[?0]}, {@code map[?'key']}. */
final class OptionalFunctions {

    static final Set<String> NAMES = Set.of("hasValue", "value", "orValue", "or", "optMap", "optFlatMap");

    private final Typer typer;
    private final Selects selects;
    private final Macros macros;

    OptionalFunctions(Typer typer, Selects selects, Macros macros) {
        this.typer = typer;
        this.selects = selects;
        this.macros = macros;
    }

    ClauseExpr type(CelExpr expr, ClauseExpr receiver, OptionalOf optional) {
        Span span = typer.span(expr);
        String name = expr.call().function();
        List<CelExpr> args = expr.call().args();
        int wanted = name.startsWith("opt") ? 2 : name.startsWith("or") ? 1 : 0;
        if (args.size() != wanted) {
            throw typer.wrongType(
                    span,
                    name + " has other arguments",
                    wanted == 2 ? "write x." + name + "(y, …)" : "write x.orValue(y) or x.value()");
        }
        return switch (name) {
            case "hasValue" -> new Call(span, Basic.BOOL, Function.HAS_VALUE, List.of(receiver));
            case "value" -> new Call(span, Shapes.of(known(receiver, optional)), Function.VALUE, List.of(receiver));
            case "orValue" -> orValue(span, receiver, optional, typer.type(args.get(0)));
            case "or" -> or(span, receiver, typer.type(args.get(0)));
            default -> map(expr, receiver, optional);
        };
    }

    private ClauseType known(ClauseExpr receiver, OptionalOf optional) {
        if (optional.value().type() == Basic.NULL) {
            throw typer.wrongType(
                    receiver.span(), typer.words(receiver) + " never has a value", "write optional.of(…)");
        }
        return optional.value().type();
    }

    private ClauseExpr orValue(Span span, ClauseExpr receiver, OptionalOf optional, ClauseExpr other) {
        ClauseType type = known(receiver, optional);
        if (!Literals.fits(other, type)) {
            throw typer.wrongType(
                    other.span(), typer.describe(other) + ", but the value is " + type.words(), "use its type");
        }
        return new Call(span, Shapes.of(type), Function.OR_VALUE, List.of(receiver, Literals.as(other, type)));
    }

    private ClauseExpr or(Span span, ClauseExpr receiver, ClauseExpr other) {
        if (!(other.type() instanceof OptionalOf)) {
            throw typer.wrongType(
                    other.span(), typer.describe(other) + ", but or takes an Optional", "write orValue(…)");
        }
        ClauseType type = Literals.meet(receiver, other)
                .orElseThrow(() -> typer.wrongType(
                        other.span(), "the two Optionals hold values of two types", "use values of one type"));
        return new Call(span, type, Function.OR, List.of(receiver, other));
    }

    private ClauseExpr map(CelExpr expr, ClauseExpr receiver, OptionalOf optional) {
        List<CelExpr> args = expr.call().args();
        boolean flat = expr.call().function().equals("optFlatMap");
        if (args.get(0).getKind() != IDENT) {
            throw typer.wrongType(typer.span(args.get(0)), "the first part must be a name for the value", "write x, …");
        }
        known(receiver, optional);
        String name = args.get(0).ident().name();
        Variable value = typer.locals().element(name, typer.span(args.get(0)), optional.value());
        ClauseExpr body = typer.locals().within(name, value, () -> typer.type(args.get(1)));
        if (flat && !(body.type() instanceof OptionalOf)) {
            throw typer.wrongType(
                    body.span(), typer.describe(body) + ", but optFlatMap needs an Optional", "write optMap");
        }
        OptionalOf type = flat ? (OptionalOf) Shapes.of(body.type()) : new OptionalOf(macros.shape(body));
        return new IfPresent(typer.span(expr), type, value, receiver, body, flat);
    }

    /** {@code x.?y} */
    ClauseExpr member(CelExpr expr) {
        List<CelExpr> args = expr.call().args();
        Span span = typer.span(expr);
        Span name = typer.nameSpan(expr);
        return sought(
                span,
                typer.type(args.get(0)),
                in -> selects.member(in, span, name, args.get(1).constant().stringValue()));
    }

    /** What may be missing, looked for in the receiver or, if that is an Optional itself, in its value. */
    ClauseExpr sought(Span span, ClauseExpr receiver, java.util.function.Function<ClauseExpr, Stored> place) {
        if (!(receiver.type() instanceof OptionalOf optional)) {
            return sought(span, place.apply(receiver));
        }
        known(receiver, optional);
        Variable value = typer.locals().element("present", receiver.span(), optional.value());
        Sought inner = sought(span, place.apply(value));
        return new IfPresent(span, inner.type(), value, receiver, inner, true);
    }

    private static Sought sought(Span span, Stored place) {
        return new Sought(span, new OptionalOf(Literals.canonical(place.type())), place);
    }
}
