package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Quantifier;
import dev.precept.processor.clause.ClauseExpr.Quantifier.Extent;
import dev.precept.processor.clause.ClauseExpr.Selection;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.List;
import java.util.Set;

/** CEL's macros: what holds for all, some or one of a list's elements, lists made of lists, and {@code has}. */
final class Macros {

    static final Set<String> NAMES = Set.of("all", "exists", "exists_one", "filter", "map");

    private final Typer typer;
    private final Selects selects;

    Macros(Typer typer, Selects selects) {
        this.typer = typer;
        this.selects = selects;
    }

    boolean isMacro(String name) {
        return NAMES.contains(name);
    }

    ClauseExpr type(CelExpr expr, ClauseExpr range) {
        Span span = typer.span(expr);
        String name = expr.call().function();
        List<CelExpr> args = expr.call().args();
        if (args.size() != 2 || args.get(0).getKind() != dev.cel.common.ast.CelExpr.ExprKind.Kind.IDENT) {
            throw typer.wrongType(
                    span, name + " takes a name for the element and an expression", "write " + name + "(x, …)");
        }
        Variable element = new Variable(
                typer.span(args.get(0)), element(range), args.get(0).ident().name(), Variable.Role.ELEMENT);
        ClauseExpr body = typer.within(element, args.get(1));
        if (name.equals("map")) {
            return new Selection(span, new ClauseType.ListOf(shape(body)), false, element, range, body);
        }
        if (body.type() != Basic.BOOL) {
            throw typer.wrongType(
                    body.span(),
                    typer.describe(body) + ", but " + name + " asks a condition",
                    "compare it with something");
        }
        return switch (name) {
            case "all" -> new Quantifier(span, Extent.ALL, element, range, body);
            case "exists" -> new Quantifier(span, Extent.EXISTS, element, range, body);
            case "exists_one" -> new Quantifier(span, Extent.EXISTS_ONE, element, range, body);
            default -> new Selection(span, new ClauseType.ListOf(element.held()), true, element, range, body);
        };
    }

    private Held element(ClauseExpr range) {
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

    private Held shape(ClauseExpr body) {
        if (body instanceof Stored stored && !(body.type() instanceof Basic)) {
            return stored.held();
        }
        if ((body.type() instanceof Basic && body.type() != Basic.NULL) || body.type() instanceof ClauseType.EnumOf) {
            return Literals.canonical(body.type());
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
        if (args.size() != 1 || args.get(0).getKind() != dev.cel.common.ast.CelExpr.ExprKind.Kind.SELECT) {
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
