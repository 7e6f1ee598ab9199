package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.typing.GuardRule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of one test as Cedar writes them, and what must hold besides for them to be the clause's own. */
final class CedarValues {

    private static final String FIRST = "datetime(\"0001-01-01T00:00:00.000Z\")";
    private static final String LAST = "datetime(\"9999-12-31T23:59:59.999Z\")";

    private final Inputs inputs;
    private final GuardRule rule;
    private final String tool;
    private final List<String> conditions = new ArrayList<>();

    CedarValues(Inputs inputs, GuardRule rule, String tool) {
        this.inputs = inputs;
        this.rule = rule;
        this.tool = tool;
    }

    /** What must hold besides, such as that a computed time is one that clauses know. */
    List<String> conditions() {
        return conditions;
    }

    String of(ClauseExpr part) {
        if (part instanceof ClauseExpr.Literal literal) {
            return literal(literal);
        } else if (part instanceof ClauseExpr.EnumConstant constant) {
            return CedarText.quoted(constant.name());
        } else if (part instanceof ClauseExpr.Arithmetic sum && sum.type() == Basic.INT) {
            return "(" + of(sum.left()) + ' ' + operator(sum) + ' ' + of(sum.right()) + ")";
        } else if (part instanceof ClauseExpr.Negation negative && negative.type() == Basic.INT) {
            return "(0 - " + of(negative.operand()) + ")";
        } else if (part instanceof ClauseExpr.Applied applied) {
            return time(applied);
        } else if (part instanceof ClauseExpr.ListLiteral list) {
            return list.elements().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (part instanceof ClauseExpr.Call call
                && call.function() == Function.TEXT
                && isText(call.arguments().get(0).type())) {
            return of(call.arguments().get(0));
        } else if (part instanceof ClauseExpr.Negation negative
                && negative.type() == Basic.DECIMAL
                && negative.operand() instanceof ClauseExpr.Literal literal) {
            return literal(new ClauseExpr.Literal(negative.span(), Basic.DECIMAL, '-' + literal.value()));
        } else if (part instanceof ClauseExpr.Variable variable
                && variable.role() == ClauseExpr.Variable.Role.AMBIENT
                && variable.javaName().equals("tool")) {
            return CedarText.quoted(tool);
        }
        String path = CedarText.path(place(part));
        if (!isKnown(
                part.type() instanceof ClauseType.ListOf list ? list.element().type() : part.type())) {
            throw new CannotExpress(
                    part.span(), "a value that is " + part.type().words());
        }
        inputs.reads(path, part.type());
        return path;
    }

    private static boolean isKnown(ClauseType type) {
        return isText(type)
                || type == Basic.BOOL
                || type == Basic.INT
                || type == Basic.DECIMAL
                || type == Basic.TIMESTAMP
                || type == Basic.DURATION;
    }

    Place place(ClauseExpr part) {
        return inputs.of(part, rule, Map.of());
    }

    static boolean isText(ClauseType type) {
        return type == Basic.TEXT || type instanceof ClauseType.EnumOf;
    }

    private static String literal(ClauseExpr.Literal literal) {
        if (!(literal.type() instanceof Basic basic)) {
            throw new CannotExpress(literal.span(), "a constant of this type");
        }
        return switch (basic) {
            case BOOL, INT -> literal.value();
            case TEXT -> CedarText.quoted(literal.value());
            case DECIMAL -> "decimal(\"" + Numbers.decimal(literal) + "\")";
            case TIMESTAMP -> {
                Instant instant = Instant.parse(literal.value());
                whole(instant.equals(instant.truncatedTo(ChronoUnit.MILLIS)), literal);
                yield "datetime(\""
                        + java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                                .withZone(java.time.ZoneOffset.UTC)
                                .format(instant)
                        + "\")";
            }
            case DURATION -> {
                Duration duration = Duration.parse(literal.value());
                whole(duration.equals(duration.truncatedTo(ChronoUnit.MILLIS)), literal);
                yield "duration(\"" + duration.toMillis() + "ms\")";
            }
            default ->
                throw new CannotExpress(
                        literal.span(), "a constant that is " + literal.type().words());
        };
    }

    /** Cedar's times have milliseconds. */
    private static void whole(boolean inMilliseconds, ClauseExpr part) {
        if (!inMilliseconds) {
            throw new CannotExpress(part.span(), "a time finer than milliseconds");
        }
    }

    private static String operator(ClauseExpr.Arithmetic sum) {
        return switch (sum.operator()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE, MODULO -> throw new CannotExpress(sum.span(), "division");
        };
    }

    private String time(ClauseExpr.Applied applied) {
        String sign = applied.overload().name();
        List<ClauseType> takes = applied.overload().takes();
        if (sign.equals("-") && takes.equals(List.of(Basic.TIMESTAMP, Basic.TIMESTAMP))) {
            return of(applied.arguments().get(0)) + ".durationSince("
                    + of(applied.arguments().get(1)) + ")";
        } else if (takes.equals(List.of(Basic.TIMESTAMP, Basic.DURATION))
                && applied.arguments().get(1) instanceof ClauseExpr.Literal by) {
            Duration duration = Duration.parse(by.value());
            whole(duration.equals(duration.truncatedTo(ChronoUnit.MILLIS)), by);
            long millis =
                    sign.equals("+") ? duration.toMillis() : duration.negated().toMillis();
            String moved = of(applied.arguments().get(0)) + ".offset(duration(\"" + millis + "ms\"))";
            // Beyond these years a clause has no answer; Cedar would have one.
            conditions.add(FIRST + " <= " + moved + " && " + moved + " <= " + LAST);
            return moved;
        }
        throw new CannotExpress(applied.span(), "the function '" + sign + "'");
    }
}
