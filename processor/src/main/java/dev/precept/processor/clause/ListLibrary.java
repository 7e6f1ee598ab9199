package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseType.Basic.BOOL;
import static dev.precept.processor.clause.ClauseType.Basic.INT;
import static dev.precept.processor.clause.ClauseType.Basic.NULL;
import static dev.precept.processor.clause.ClauseType.Basic.TEXT;

import dev.precept.processor.clause.ClauseType.ListOf;
import dev.precept.processor.clause.ClauseType.OptionalOf;
import dev.precept.processor.clause.Overload.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CEL's extension libraries for lists, sets and optional values: each function is made for the types of one call. */
final class ListLibrary {

    private static final Set<String> METHODS =
            Set.of("distinct", "slice", "reverse", "sort", "first", "last", "flatten");

    private static final Set<String> FUNCTIONS = Set.of(
            "lists.range",
            "sets.contains",
            "sets.equivalent",
            "sets.intersects",
            "optional.of",
            "optional.none",
            "optional.ofNonZeroValue",
            "optional.unwrap");

    private ListLibrary() {}

    static Set<String> names(Style style) {
        return style == Style.METHOD ? METHODS : FUNCTIONS;
    }

    /** All ways to call the function that these values, or values of the same kind, could mean. */
    static List<Overload> overloads(String name, Style style, List<ClauseExpr> values) {
        if (!names(style).contains(name)) {
            return List.of();
        }
        return style == Style.METHOD ? methods(name, element(values)) : functions(name, values);
    }

    /** The type of the elements of the first list among the values that has any. */
    private static ClauseType element(List<ClauseExpr> values) {
        return values.stream()
                .map(ClauseExpr::type)
                .filter(type -> type instanceof ListOf)
                .map(type -> Shapes.of(((ListOf) type).element().type()))
                .reduce((a, b) -> a == NULL ? b : a)
                .orElse(NULL);
    }

    private static ListOf listOf(ClauseType element) {
        return new ListOf(Literals.canonical(element));
    }

    private static OptionalOf optionalOf(ClauseType value) {
        return new OptionalOf(Literals.canonical(value));
    }

    private static List<Overload> methods(String name, ClauseType element) {
        ListOf list = listOf(element);
        return switch (name) {
            case "slice" -> List.of(Overload.method(name, List.of(list, INT, INT), list, "Lists", name));
            case "first", "last" -> List.of(Overload.method(name, List.of(list), optionalOf(element), "Lists", name));
            case "sort" -> sort(element, list);
            case "flatten" -> {
                ClauseType inner =
                        element instanceof ListOf lists ? lists.element().type() : NULL;
                yield List.of(Overload.method(name, List.of(listOf(listOf(inner))), listOf(inner), "Lists", name));
            }
            default -> List.of(Overload.method(name, List.of(list), list, "Lists", name));
        };
    }

    /** Only what has an order of its own. */
    private static List<Overload> sort(ClauseType element, ListOf list) {
        boolean ordered = element.isNumber() || element == BOOL || element == TEXT;
        ListOf taken = ordered ? list : listOf(INT);
        return List.of(Overload.method("sort", List.of(taken), taken, "Lists", element == TEXT ? "sortTexts" : "sort"));
    }

    private static List<Overload> functions(String name, List<ClauseExpr> values) {
        List<Overload> ways = new ArrayList<>();
        String method = name.substring(name.indexOf('.') + 1);
        if (name.equals("lists.range")) {
            ways.add(Overload.function(name, List.of(INT), listOf(INT), "Lists", method));
        } else if (name.startsWith("sets.")) {
            ListOf list = listOf(element(values));
            ways.add(Overload.function(name, List.of(list, list), BOOL, "Sets", method));
        } else if (name.equals("optional.none")) {
            ways.add(Overload.function(name, List.of(), optionalOf(NULL), "Optionals", method));
        } else if (name.equals("optional.unwrap")) {
            ClauseType value =
                    element(values) instanceof OptionalOf of ? of.value().type() : NULL;
            ways.add(Overload.function(name, List.of(listOf(optionalOf(value))), listOf(value), "Optionals", method));
        } else {
            ClauseType value =
                    first(values).map(ClauseExpr::type).map(Shapes::of).orElse(NULL);
            String called = name.equals("optional.of") ? "of" : "unlessZero";
            ways.add(Overload.function(name, List.of(value), optionalOf(value), "Optionals", called));
        }
        return ways;
    }

    private static Optional<ClauseExpr> first(List<ClauseExpr> values) {
        return values.stream().findFirst().filter(value -> value.type() != NULL);
    }
}
