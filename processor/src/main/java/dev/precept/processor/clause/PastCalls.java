package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Happened;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseType.Basic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code happened('identified')}, {@code happened('identified', customerId)} and {@code happened('identified', customerId,
 * duration('15m'))}: whether something has happened in the session before the call.
 */
final class PastCalls {

    static final String NAME = "happened";

    private static final String SIGNATURE = "write happened('milestone'), happened('milestone', customerId) or"
            + " happened('milestone', customerId, duration('15m'))";

    private final Typer typer;

    PastCalls(Typer typer) {
        this.typer = typer;
    }

    ClauseExpr call(CelExpr expr) {
        Span span = typer.span(expr);
        if (!typer.mayAskThePast()) {
            throw typer.unsupported(
                    span,
                    "happened asks for the time before a call, and this clause is about what the call returned",
                    "ask in require, or in when of @OutOfScope");
        }
        if (typer.isKnown(Ambient.HISTORY.word())) {
            throw new Refusal(
                    ClauseFault.Kind.UNKNOWN_NAME,
                    span,
                    Ambient.HISTORY.word() + " is " + Ambient.HISTORY.words() + " in the guard of this tool",
                    "rename the parameter or the fact of this name");
        }
        List<ClauseExpr> args = expr.call().args().stream().map(typer::type).toList();
        if (args.isEmpty() || args.size() > 3) {
            throw typer.wrongType(span, "happened takes one to three values, not " + args.size(), SIGNATURE);
        }
        if (!(args.get(0) instanceof Literal milestone)
                || milestone.type() != Basic.TEXT
                || milestone.value().isBlank()) {
            throw typer.wrongType(
                    args.get(0).span(), "the milestone's name must stand in the clause itself, as text", SIGNATURE);
        }
        boolean lastIsTime = args.size() > 1 && args.get(args.size() - 1).type() == Basic.DURATION;
        if (args.size() == 3 && !lastIsTime) {
            throw typer.wrongType(
                    args.get(2).span(),
                    typer.describe(args.get(2)) + ", but how long ago at most is a duration",
                    SIGNATURE);
        }
        Optional<Literal> within = lastIsTime ? Optional.of(within(args.get(args.size() - 1))) : Optional.empty();
        Optional<ClauseExpr> key = args.size() == 3 || (args.size() == 2 && !lastIsTime)
                ? Optional.of(key(args.get(1)))
                : Optional.empty();
        return new Happened(span, milestone.value(), key, within);
    }

    private ClauseExpr key(ClauseExpr value) {
        if (ClauseCompiler.isKey(value.type())) {
            return value;
        }
        throw typer.wrongType(
                value.span(),
                typer.describe(value) + ", but what a milestone is about is " + ClauseCompiler.KEY,
                "name a part of it, such as orderId");
    }

    private Literal within(ClauseExpr value) {
        if (value instanceof Literal literal && Duration.parse(literal.value()).compareTo(Duration.ZERO) > 0) {
            return literal;
        }
        throw typer.wrongType(
                value.span(),
                "how long ago at most must stand in the clause itself, and be more than nothing",
                "write it out, as in duration('15m')");
    }
}
