package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.typing.GuardRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions as lines of Rego bodies. No line is ever a {@code not}, which would take what is undefined for true; where a
 * part has alternatives or a loop, it becomes a rule of its own.
 */
final class RegoTests {

    private final Inputs inputs;
    private final GuardRule rule;
    private final String tool;
    private final RegoRules rules;

    RegoTests(Inputs inputs, GuardRule rule, String tool, RegoRules rules) {
        this.inputs = inputs;
        this.rule = rule;
        this.tool = tool;
        this.rules = rules;
    }

    List<String> of(Formula formula) {
        return of(formula, Map.of());
    }

    private List<String> of(Formula formula, Map<String, String> elements) {
        if (formula instanceof Formula.All all) {
            List<String> lines = new ArrayList<>();
            all.parts().forEach(part -> lines.addAll(of(part, elements)));
            return lines;
        } else if (formula instanceof Formula.Any any) {
            return List.of(rules.add(
                    any.parts().stream().map(part -> of(part, elements)).toList(), elements.values()));
        } else if (formula instanceof Formula.Over over) {
            return over(over, elements);
        }
        return test((Formula.Test) formula, elements);
    }

    private List<String> over(Formula.Over over, Map<String, String> elements) {
        if (!elements.isEmpty()) {
            // A clause has a budget for such loops, which Rego has not.
            throw new CannotExpress(over.macro().span(), "a macro inside another one");
        }
        RegoValues values = new RegoValues(inputs, rule, tool, elements);
        if (!(over.macro().range().type() instanceof ClauseType.ListOf)) {
            throw new CannotExpress(over.macro().span(), "a macro over what is no list");
        }
        String range = values.of(over.macro().range());
        Map<String, String> inside = new LinkedHashMap<>(elements);
        String element = rules.element();
        inside.put(over.macro().element().javaName(), element);
        List<String> body = of(over.body(), inside);
        List<String> lines = new ArrayList<>(values.checks());
        if (over.every()) {
            lines.add("every " + element + " in " + range + " {\n    " + String.join("\n    ", body) + "\n}");
            return lines;
        }
        lines.add("some " + element + " in " + range);
        lines.addAll(body);
        return List.of(rules.add(List.of(lines), elements.values()));
    }

    private List<String> test(Formula.Test test, Map<String, String> elements) {
        RegoValues values = new RegoValues(inputs, rule, tool, elements);
        String condition = condition(test.part(), test.expected(), values);
        List<String> lines = new ArrayList<>(values.checks());
        lines.add(condition);
        return lines;
    }

    private String condition(ClauseExpr part, boolean expected, RegoValues values) {
        if (part instanceof ClauseExpr.Comparison comparison) {
            return comparison(comparison, expected, values);
        } else if (part instanceof ClauseExpr.NullTest test) {
            return nullTest(test, expected, values);
        } else if (part instanceof ClauseExpr.Membership in) {
            if (!(in.container().type() instanceof ClauseType.ListOf)) {
                throw new CannotExpress(in.span(), "whether a map has a key");
            }
            String value = values.of(in.value());
            return "(" + value + " in " + values.of(in.container()) + ") == " + expected;
        } else if (part instanceof ClauseExpr.Call call) {
            return call(call, expected, values);
        } else if (part instanceof ClauseExpr.Stored || part instanceof ClauseExpr.Literal) {
            return values.of(part) + " == " + expected;
        }
        throw new CannotExpress(part.span(), "no condition that is exported to Rego");
    }

    private static String comparison(ClauseExpr.Comparison comparison, boolean expected, RegoValues values) {
        ClauseType type = comparison.left().type();
        Relation relation = Numbers.expected(comparison.relation(), expected);
        boolean ordered = type == Basic.INT || type == Basic.DECIMAL || type == Basic.TEXT || type == Basic.TIMESTAMP;
        boolean known = ordered || type == Basic.BOOL || type instanceof ClauseType.EnumOf;
        if (!known || (relation.isOrder() && !ordered)) {
            throw new CannotExpress(
                    comparison.span(), "'" + relation.sign() + "' where both sides are " + type.words());
        }
        return values.of(comparison.left()) + ' ' + relation.sign() + ' ' + values.of(comparison.right());
    }

    private String nullTest(ClauseExpr.NullTest test, boolean expected, RegoValues values) {
        if (test.operand() instanceof ClauseExpr.Entry) {
            throw new CannotExpress(test.span(), "whether an entry of a map is null");
        }
        String path = RegoValues.path(values.place(test.operand()));
        inputs.reads(path, test.operand().type());
        return path + (test.expected() == expected ? " == null" : " != null");
    }

    private static String call(ClauseExpr.Call call, boolean expected, RegoValues values) {
        String function = switch (call.function()) {
            case STARTS_WITH -> "startswith";
            case ENDS_WITH -> "endswith";
            case CONTAINS -> "contains";
            case MATCHES -> "regex.match";
            default -> throw new CannotExpress(call.span(), "no condition that is exported to Rego");
        };
        String first = values.of(call.arguments().get(0));
        String second = values.of(call.arguments().get(1));
        String arguments =
                call.function() == ClauseExpr.Function.MATCHES ? second + ", " + first : first + ", " + second;
        return function + "(" + arguments + ") == " + expected;
    }
}
