package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseExpr.Applied;
import dev.precept.processor.clause.Overload.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions that are a call of one Java method each, told apart by name, style and the types of their values. */
final class Library {

    private static final List<Overload> ALL = Stream.of(TextLibrary.ALL, TimeLibrary.ALL, MathLibrary.ALL)
            .flatMap(List::stream)
            .toList();

    /** What stands before the dot in the name of a function. */
    static final Set<String> NAMESPACES = Set.of("math", "lists", "sets", "optional", "strings", "cel");

    private final Typer typer;

    Library(Typer typer) {
        this.typer = typer;
    }

    static boolean has(String name, Style style) {
        return ListLibrary.names(style).contains(name)
                || ALL.stream().anyMatch(overload -> overload.name().equals(name) && overload.style() == style);
    }

    static Set<String> names(Style style) {
        return Stream.concat(
                        ListLibrary.names(style).stream(),
                        ALL.stream()
                                .filter(overload -> overload.style() == style)
                                .map(Overload::name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The call of the function with these values, each in the type that the overload takes. */
    ClauseExpr call(Span span, String name, Style style, List<ClauseExpr> values) {
        Optional<ClauseExpr> extreme = MathLibrary.extreme(span, name, values);
        if (extreme.isPresent()) {
            return extreme.get();
        }
        List<Overload> named = Stream.concat(
                        ALL.stream().filter(overload -> overload.name().equals(name) && overload.style() == style),
                        ListLibrary.overloads(name, style, values).stream())
                .toList();
        Overload overload = named.stream()
                .filter(candidate -> takes(candidate, values))
                .findFirst()
                .orElseThrow(() -> unfit(span, named, values));
        return TimeLiterals.folded(new Applied(span, overload, inTypes(overload, values)), typer);
    }

    private static boolean takes(Overload overload, List<ClauseExpr> values) {
        if (overload.takes().size() != values.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!Literals.fits(values.get(i), overload.takes().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<ClauseExpr> inTypes(Overload overload, List<ClauseExpr> values) {
        return java.util.stream.IntStream.range(0, values.size())
                .mapToObj(i -> Literals.as(values.get(i), overload.takes().get(i)))
                .toList();
    }

    private Refusal unfit(Span span, List<Overload> named, List<ClauseExpr> values) {
        String given = values.stream().map(typer::describe).collect(Collectors.joining(", "));
        String ways = named.stream().map(Overload::signature).distinct().collect(Collectors.joining(", or "));
        return typer.wrongType(
                span,
                named.get(0).name() + " does not take these values" + (given.isEmpty() ? "" : ": " + given),
                "it is called as " + ways);
    }
}
