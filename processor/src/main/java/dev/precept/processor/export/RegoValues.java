package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.data.Json;
import dev.precept.processor.typing.GuardRule;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values of one test as Rego writes them, and the checks that make them the clause's own: Rego orders values of any two
 * types, and its numbers have no bounds.
 */
final class RegoValues {

    /** Beyond it, JSON's readers and Rego's own arithmetic may round. */
    private static final long MOST = (1L << 53) - 1;

    private final Inputs inputs;
    private final GuardRule rule;
    private final String tool;
    private final Map<String, String> elements;
    private final Set<String> checks = new LinkedHashSet<>();

    RegoValues(Inputs inputs, GuardRule rule, String tool, Map<String, String> elements) {
        this.inputs = inputs;
        this.rule = rule;
        this.tool = tool;
        this.elements = elements;
    }

    /** What must hold before the values are used, in the order of their use. */
    Set<String> checks() {
        return checks;
    }

    String of(ClauseExpr part) {
        if (part instanceof ClauseExpr.Literal literal) {
            return literal(literal);
        } else if (part instanceof ClauseExpr.EnumConstant constant) {
            return Json.quoted(constant.name());
        } else if (part instanceof ClauseExpr.Arithmetic sum) {
            return arithmetic(sum);
        } else if (part instanceof ClauseExpr.Negation negative && negative.type() == Basic.INT) {
            return checked("(0 - " + of(negative.operand()) + ")", "whole");
        } else if (part instanceof ClauseExpr.Negation negative
                && negative.type() == Basic.DECIMAL
                && negative.operand() instanceof ClauseExpr.Literal literal) {
            return literal(new ClauseExpr.Literal(negative.span(), Basic.DECIMAL, '-' + literal.value()));
        } else if (part instanceof ClauseExpr.ListLiteral list) {
            return list.elements().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (part instanceof ClauseExpr.Call call && isSize(call)) {
            return "count(" + of(call.arguments().get(0)) + ")";
        } else if (part instanceof ClauseExpr.Call call
                && call.function() == Function.TEXT
                && CedarValues.isText(call.arguments().get(0).type())) {
            return of(call.arguments().get(0));
        } else if (part instanceof ClauseExpr.Variable variable
                && variable.role() == ClauseExpr.Variable.Role.AMBIENT
                && variable.javaName().equals("tool")) {
            return Json.quoted(tool);
        }
        return stored(part);
    }

    Place place(ClauseExpr part) {
        return inputs.of(part, rule, elements);
    }

    static String path(Place place) {
        StringBuilder path = new StringBuilder(place.root());
        place.keys().forEach(key -> path.append('[').append(Json.quoted(key)).append(']'));
        return path.toString();
    }

    private String stored(ClauseExpr part) {
        String path = path(place(part));
        if (!elements.containsValue(place(part).root())) {
            inputs.reads(path, part.type());
        }
        ClauseType type = part.type();
        if (type == Basic.DECIMAL) {
            return "decimal(" + path + ")";
        } else if (type == Basic.TIMESTAMP) {
            return "time.parse_rfc3339_ns(" + path + ")";
        } else if (type instanceof ClauseType.ListOf list) {
            return list(path, list.element().type(), part);
        }
        return checked(path, check(type, part));
    }

    private String list(String value, ClauseType element, ClauseExpr part) {
        checks.add("short_list(" + value + ")");
        if (CedarValues.isText(element)) {
            checks.add("every e in " + value + " { is_string(e) }");
        } else if (element == Basic.INT) {
            checks.add("every e in " + value + " { whole(e) }");
        } else if (!(element instanceof ClauseType.ObjectOf)) {
            throw new CannotExpress(part.span(), "a list of which each element is " + element.words());
        }
        return value;
    }

    private String checked(String value, String check) {
        checks.add(check + "(" + value + ")");
        return value;
    }

    private static String check(ClauseType type, ClauseExpr part) {
        if (CedarValues.isText(type)) {
            return "is_string";
        } else if (type == Basic.INT) {
            return "whole";
        } else if (type == Basic.BOOL) {
            return "is_boolean";
        }
        throw new CannotExpress(part.span(), "a value that is " + type.words());
    }

    private static boolean isSize(ClauseExpr.Call call) {
        ClauseType of = call.arguments().get(0).type();
        return call.function() == Function.SIZE && (of == Basic.TEXT || of instanceof ClauseType.ListOf);
    }

    private String arithmetic(ClauseExpr.Arithmetic sum) {
        String sign = switch (sum.operator()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE, MODULO -> throw new CannotExpress(sum.span(), "division");
        };
        if (sum.type() != Basic.INT) {
            throw new CannotExpress(
                    sum.span(), "arithmetic on what is " + sum.type().words());
        }
        return checked("(" + of(sum.left()) + ' ' + sign + ' ' + of(sum.right()) + ")", "whole");
    }

    private static String literal(ClauseExpr.Literal literal) {
        if (!(literal.type() instanceof Basic basic)) {
            throw new CannotExpress(literal.span(), "a constant of this type");
        }
        return switch (basic) {
            case BOOL -> literal.value();
            case INT -> {
                long value = Long.parseLong(literal.value());
                if (value > MOST || value < -MOST) {
                    throw new CannotExpress(literal.span(), "a whole number beyond 2^53");
                }
                yield literal.value();
            }
            case TEXT -> text(literal);
            case DECIMAL -> Numbers.decimal(literal);
            case TIMESTAMP -> {
                int year = Instant.parse(literal.value())
                        .atOffset(java.time.ZoneOffset.UTC)
                        .getYear();
                if (year < 1678 || year > 2261) {
                    throw new CannotExpress(literal.span(), "a time outside the years 1678 to 2261");
                }
                yield "time.parse_rfc3339_ns(" + Json.quoted(literal.value()) + ")";
            }
            default ->
                throw new CannotExpress(
                        literal.span(), "a constant that is " + literal.type().words());
        };
    }

    private static String text(ClauseExpr.Literal literal) {
        if (literal.value().codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new CannotExpress(literal.span(), "text with half of a surrogate pair");
        }
        return Json.quoted(literal.value());
    }
}
