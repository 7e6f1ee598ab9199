package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.MapLiteral;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code {'key': value}}: keys of one type, and values of one type. */
final class MapLiterals {

    private final Typer typer;

    MapLiterals(Typer typer) {
        this.typer = typer;
    }

    ClauseExpr type(CelExpr expr) {
        Span span = typer.span(expr);
        List<ClauseExpr> keys = new ArrayList<>();
        List<ClauseExpr> values = new ArrayList<>();
        for (var entry : expr.map().entries()) {
            if (entry.optionalEntry()) {
                throw typer.unsupported(
                        span, "optional entries of maps are not part of clauses", "choose with ?: between two maps");
            }
            keys.add(typer.type(entry.key()));
            values.add(typer.type(entry.value()));
        }
        ClauseExpr.ListLiteral ofKeys = Literals.list(span, keys, typer);
        ClauseExpr.ListLiteral ofValues = Literals.list(span, values, typer);
        checkKeys(ofKeys.elements());
        return new MapLiteral(
                span,
                new ClauseType.MapOf(ofKeys.type().element(), ofValues.type().element()),
                ofKeys.elements(),
                ofValues.elements());
    }

    private void checkKeys(List<ClauseExpr> keys) {
        Set<String> seen = new HashSet<>();
        for (ClauseExpr key : keys) {
            if (!canBeKey(key.type())) {
                throw typer.wrongType(
                        key.span(),
                        typer.describe(key) + ", which is no key of a map",
                        "use text, whole numbers, true and false, or enum constants as keys");
            }
            if (key instanceof Literal literal && !seen.add(literal.value())) {
                throw typer.wrongType(
                        key.span(),
                        "the key " + typer.words(key) + " stands twice in the map",
                        "delete one of the two");
            }
        }
    }

    /** Whether values of the type can tell the entries of a map apart. */
    static boolean canBeKey(ClauseType type) {
        return type == Basic.TEXT || type == Basic.INT || type == Basic.BOOL || type instanceof ClauseType.EnumOf;
    }
}
