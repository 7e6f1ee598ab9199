package dev.precept.processor.clause;

import static dev.cel.common.ast.CelExpr.ExprKind.Kind.IDENT;
import static dev.cel.common.ast.CelExpr.ExprKind.Kind.SELECT;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Quantifier.Extent;
import dev.precept.processor.clause.ClauseExpr.Selection;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** CEL's macros: what holds for all, some or one of a list's elements, lists made of lists, and {@code has}. */
final class Macros {

    static final Set<String> NAMES = Set.of(
            "all",
            "exists",
            "exists_one",
            "existsOne",
            "filter",
            "map",
            "transformList",
            "transformMap",
            "transformMapEntry");

    private final Typer typer;
    private final Selects selects;
    private final PairMacros pairs;

    Macros(Typer typer, Selects selects) {
        this.typer = typer;
        this.selects = selects;
        this.pairs = new PairMacros(typer, this);
    }

    boolean isMacro(String name) {
        return NAMES.contains(name);
    }

    ClauseExpr type(CelExpr expr, ClauseExpr range) {
        Span span = typer.span(expr);
        String name = expr.call().function();
        List<CelExpr> args = expr.call().args();
        if (pairs.isOne(expr)) {
            return pairs.type(expr, range);
        }
        boolean tests = name.equals("map") && args.size() == 3;
        if ((args.size() != 2 && !tests) || args.get(0).getKind() != IDENT) {
            throw typer.wrongType(
                    span, name + " takes a name for the element and an expression", "write " + name + "(x, …)");
        }
        String elementName = args.get(0).ident().name();
        Variable element = typer.locals().element(elementName, typer.span(args.get(0)), element(range));
        if (tests) {
            ClauseExpr kept = within(elementName, element, () -> condition(name, typer.type(args.get(1))));
            ClauseExpr filtered =
                    new Selection(span, new ClauseType.ListOf(element.held()), true, element, range, kept);
            ClauseExpr body = within(elementName, element, () -> typer.type(args.get(2)));
            return new Selection(span, new ClauseType.ListOf(shape(body)), false, element, filtered, body);
        }
        ClauseExpr body = within(elementName, element, () -> typer.type(args.get(1)));
        if (name.equals("map")) {
            return new Selection(span, new ClauseType.ListOf(shape(body)), false, element, range, body);
        }
        condition(name, body);
        return name.equals("filter")
                ? new Selection(span, new ClauseType.ListOf(element.held()), true, element, range, body)
                : new Quantifier(span, extent(name), element, range, body);
    }

    private ClauseExpr within(String name, Variable element, Supplier<ClauseExpr> body) {
        return typer.locals().within(name, element, body);
    }

    static Extent extent(String name) {
        return switch (name) {
            case "all" -> Extent.ALL;
            case "exists" -> Extent.EXISTS;
            default -> Extent.EXISTS_ONE;
        };
    }

    ClauseExpr condition(String macro, ClauseExpr body) {
        if (body.type() == Basic.BOOL) {
            return body;
        }
        throw typer.wrongType(
                body.span(),
                typer.describe(body) + ", but " + macro + " asks a condition",
                "compare it with something");
    }

    Held element(ClauseExpr range) {
        if (range.type() instanceof ClauseType.ListOf list && list.element().type() != Basic.NULL) {
            return list.element();
        }
        if (range.type() instanceof ClauseType.MapOf map) {
            return map.key();
        }
        throw typer.wrongType(
                range.span(),
                typer.describe(range) + " and has no elements",
                "use it on a list or on the keys of a map");
    }

    Held shape(ClauseExpr body) {
        if (body instanceof Stored stored && !(body.type() instanceof Basic) && !Shapes.isContainer(body.type())) {
            return stored.held();
        }
        if ((body.type() instanceof Basic && body.type() != Basic.NULL) || body.type() instanceof ClauseType.EnumOf) {
            return Literals.canonical(body.type());
        }
        if (Shapes.isContainer(body.type())) {
            return Shapes.container(body.type());
        }
        throw typer.unsupported(
                body.span(),
                "a list of what is " + body.type().words() + " is not supported here",
                "map to one part of it");
    }

    /** Whether an optional member is there: not null, or a key of the map. */
    ClauseExpr has(CelExpr expr) {
        Span span = typer.span(expr);
        List<CelExpr> args = expr.call().args();
        if (args.size() != 1 || args.get(0).getKind() != SELECT) {
            throw typer.wrongType(span, "has asks for one member", "write has(x.y), or x != null for a value");
        }
        ClauseExpr receiver = typer.type(args.get(0).select().operand());
        Stored member = selects.member(receiver, args.get(0));
        if (member instanceof ClauseExpr.Entry entry) {
            return new ClauseExpr.Membership(span, entry.key(), entry.map());
        }
        if (!member.held().mayBeNull()) {
            throw typer.wrongType(span, typer.words(member) + " is always there", "remove has(…)");
        }
        return new ClauseExpr.NullTest(span, member, false);
    }
}
