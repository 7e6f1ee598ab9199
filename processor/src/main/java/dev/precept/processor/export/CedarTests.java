package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.typing.GuardRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions as Cedar writes them. Cedar finds values of two types unequal, where a clause has no such values: so what
 * must differ, or be in no list, is first asked for its type in a way that fails for every other one.
 */
final class CedarTests {

    private static final String MOST_DECIMAL = "decimal(\"922337203685477.5807\")";

    private final Inputs inputs;
    private final GuardRule rule;
    private final String tool;

    CedarTests(Inputs inputs, GuardRule rule, String tool) {
        this.inputs = inputs;
        this.rule = rule;
        this.tool = tool;
    }

    String of(Formula formula) {
        if (formula instanceof Formula.All all) {
            return all.parts().stream().map(this::of).collect(Collectors.joining(" && ", "(", ")"));
        } else if (formula instanceof Formula.Any any) {
            return any.parts().stream().map(this::of).collect(Collectors.joining(" || ", "(", ")"));
        } else if (formula instanceof Formula.Over over) {
            throw new CannotExpress(over.macro().span(), "a macro, and Cedar has no loops");
        }
        Formula.Test test = (Formula.Test) formula;
        CedarValues values = new CedarValues(inputs, rule, tool);
        String condition = test(test.part(), test.expected(), values);
        List<String> all = new ArrayList<>(values.conditions());
        all.add(condition);
        return all.size() == 1 ? condition : "(" + String.join(" && ", all) + ")";
    }

    private String test(ClauseExpr part, boolean expected, CedarValues values) {
        if (part instanceof ClauseExpr.Comparison comparison) {
            return comparison(comparison, expected, values);
        } else if (part instanceof ClauseExpr.NullTest test) {
            return nullTest(test.operand(), test.expected() == expected, values);
        } else if (part instanceof ClauseExpr.Membership in) {
            return membership(in, expected, values);
        } else if (part instanceof ClauseExpr.Call call) {
            return call(call, expected, values);
        } else if (part instanceof ClauseExpr.Applied applied
                && applied.overload().name().startsWith("sets.")) {
            return not(expected, sets(applied, values));
        } else if (part instanceof Stored || part instanceof ClauseExpr.Literal) {
            return not(expected, values.of(part));
        }
        throw new CannotExpress(part.span(), "no condition that Cedar has");
    }

    private static String not(boolean expected, String condition) {
        return expected ? condition : "!(" + condition + ")";
    }

    private static String comparison(ClauseExpr.Comparison comparison, boolean expected, CedarValues values) {
        ClauseType type = comparison.left().type();
        Relation relation = Numbers.expected(comparison.relation(), expected);
        boolean ordered = type == Basic.INT || type == Basic.TIMESTAMP || type == Basic.DURATION;
        boolean known = ordered || type == Basic.DECIMAL || type == Basic.BOOL || CedarValues.isText(type);
        if (!known || (relation.isOrder() && !ordered && type != Basic.DECIMAL)) {
            throw new CannotExpress(
                    comparison.span(), "'" + relation.sign() + "' where both sides are " + type.words());
        }
        String left = values.of(comparison.left());
        String right = values.of(comparison.right());
        if (relation == Relation.NOT_EQUAL) {
            return differ(comparison, left, right);
        }
        return type == Basic.DECIMAL && relation.isOrder()
                ? left + method(relation) + "(" + right + ")"
                : left + ' ' + relation.sign() + ' ' + right;
    }

    private static String differ(ClauseExpr.Comparison comparison, String left, String right) {
        ClauseType type = comparison.left().type();
        if (type == Basic.DECIMAL) {
            return "(" + left + ".lessThan(" + right + ") || " + left + ".greaterThan(" + right + "))";
        } else if (type == Basic.BOOL) {
            return "(if " + left + " then !(" + right + ") else " + right + ")";
        } else if (CedarValues.isText(type)) {
            return "(" + anyText(left) + anyText(right) + left + " != " + right + ")";
        }
        return "(" + left + " < " + right + " || " + left + " > " + right + ")";
    }

    /** A constant needs no question. */
    private static String anyText(String value) {
        return value.startsWith("\"") ? "" : value + " like \"*\" && ";
    }

    private static String method(Relation relation) {
        return switch (relation) {
            case LESS -> ".lessThan";
            case AT_MOST -> ".lessThanOrEqual";
            case MORE -> ".greaterThan";
            case AT_LEAST -> ".greaterThanOrEqual";
            default -> throw new IllegalStateException("no order: " + relation);
        };
    }

    /** A value that is null is left out of the request and named in {@code context.nulls}: forgotten is not null. */
    private String nullTest(Stored operand, boolean isNull, CedarValues values) {
        if (operand instanceof ClauseExpr.Entry) {
            throw new CannotExpress(operand.span(), "whether an entry of a map is null");
        }
        Place place = values.place(operand);
        String there = CedarText.path(place.parent()) + " has " + CedarText.attribute(place.last());
        String path = CedarText.path(place);
        inputs.reads(path, operand.type());
        if (!isNull) {
            return "(" + there + ")";
        }
        inputs.reads(
                "context.nulls",
                new ClauseType.ListOf(new dev.precept.processor.clause.Held(
                        Basic.TEXT, dev.precept.processor.clause.Held.Form.PRESENT, "java.lang.String")));
        return "(!(" + there + ") && context has nulls && context.nulls.contains(" + CedarText.quoted(path) + "))";
    }

    private String membership(ClauseExpr.Membership in, boolean expected, CedarValues values) {
        ClauseType type = in.value().type();
        if (in.container().type() instanceof ClauseType.MapOf) {
            throw new CannotExpress(in.span(), "whether a map has a key");
        }
        String value = values.of(in.value());
        String list = values.of(in.container());
        return expected
                ? list + ".contains(" + value + ")"
                : "(" + typed(type, value, in) + " && !" + list + ".contains(" + value + "))";
    }

    private static String typed(ClauseType type, String value, ClauseExpr part) {
        if (CedarValues.isText(type)) {
            return value + " like \"*\"";
        } else if (type == Basic.INT) {
            return value + " <= " + Long.MAX_VALUE;
        } else if (type == Basic.DECIMAL) {
            return value + ".lessThanOrEqual(" + MOST_DECIMAL + ")";
        }
        throw new CannotExpress(part.span(), "that something that is " + type.words() + " is in no list");
    }

    private static String sets(ClauseExpr.Applied applied, CedarValues values) {
        String left = values.of(applied.arguments().get(0));
        String right = values.of(applied.arguments().get(1));
        return switch (applied.overload().name()) {
            case "sets.contains" -> left + ".containsAll(" + right + ")";
            case "sets.intersects" -> left + ".containsAny(" + right + ")";
            case "sets.equivalent" ->
                "(" + left + ".containsAll(" + right + ") && " + right + ".containsAll(" + left + "))";
            default ->
                throw new CannotExpress(
                        applied.span(), "the function '" + applied.overload().name() + "'");
        };
    }

    private String call(ClauseExpr.Call call, boolean expected, CedarValues values) {
        ClauseExpr first = call.arguments().get(0);
        return switch (call.function()) {
            case STARTS_WITH -> not(expected, values.of(first) + " like \"" + literal(call) + "*\"");
            case ENDS_WITH -> not(expected, values.of(first) + " like \"*" + literal(call) + "\"");
            case CONTAINS -> not(expected, values.of(first) + " like \"*" + literal(call) + "*\"");
            case VALUE -> not(expected, values.of(call));
            case HAS_VALUE -> {
                Place place = values.place(first);
                if (!expected || place.keys().isEmpty()) {
                    throw new CannotExpress(call.span(), "that an Optional is empty");
                }
                inputs.reads(CedarText.path(place), first.type());
                yield "(" + CedarText.path(place.parent()) + " has " + CedarText.attribute(place.last()) + ")";
            }
            case MATCHES -> throw new CannotExpress(call.span(), "a regular expression");
            default -> throw new CannotExpress(call.span(), "no condition that Cedar has");
        };
    }

    private static String literal(ClauseExpr.Call call) {
        if (call.arguments().get(1) instanceof ClauseExpr.Literal text) {
            return CedarText.pattern(text.value());
        }
        throw new CannotExpress(call.span(), "a part of text that is no constant");
    }
}
