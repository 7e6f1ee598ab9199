package dev.precept.processor.export;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.typing.GuardRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a policy reads from a request for one tool, each value at one place. */
final class Inputs {

    private static final Set<String> OURS = Set.of("facts", "now", "caller", "session", "tool", "nulls");

    private final ExportedTool tool;
    private final Place arguments;
    private final Place surroundings;

    /** What was read so far: the place, as the policy writes it, and what Java reads there. */
    private final Map<Place, String> origins = new HashMap<>();

    private final SortedMap<String, String> listed = new TreeMap<>();

    Inputs(ExportedTool tool, Place arguments, Place surroundings) {
        this.tool = tool;
        this.arguments = arguments;
        this.surroundings = surroundings;
    }

    /** The lines that tell a caller what to supply: place, and type in words. */
    SortedMap<String, String> listed() {
        return listed;
    }

    /** Notes that the policy reads the place, which it writes like this. */
    void reads(String written, ClauseType type) {
        listed.putIfAbsent(
                written,
                type instanceof ClauseType.ListOf list
                        ? "a list, each element " + list.element().type().words()
                        : type.words());
    }

    /** Where the value is. */
    Place of(ClauseExpr part, GuardRule rule, Map<String, String> elements) {
        if (part instanceof Variable variable) {
            return variable(variable, rule, elements);
        } else if (part instanceof ClauseExpr.FactCall call) {
            return known(surroundings.then("facts").then(call.fact()), fact(call, rule), call);
        } else if (part instanceof ClauseExpr.Member member) {
            Place receiver = of(member.receiver(), rule, elements);
            return known(receiver.then(property(member.accessor())), receiver + "." + member.accessor() + "()", member);
        } else if (part instanceof ClauseExpr.Entry entry
                && entry.key() instanceof ClauseExpr.Literal key
                && key.type() == ClauseType.Basic.TEXT) {
            Place map = of(entry.map(), rule, elements);
            return known(map.then(key.value()), map + "[" + key.value() + "]", entry);
        } else if (part instanceof ClauseExpr.Call call && call.function() == ClauseExpr.Function.VALUE) {
            return of(call.arguments().get(0), rule, elements);
        }
        throw new CannotExpress(part.span(), part instanceof Stored ? "read by place or by function" : "computed");
    }

    private Place variable(Variable variable, GuardRule rule, Map<String, String> elements) {
        return switch (variable.role()) {
            case RESULT -> throw new CannotExpress(variable.span(), "the result is not there yet");
            case AMBIENT -> surroundings.then(variable.javaName());
            case ELEMENT -> {
                String local = elements.get(variable.javaName());
                if (local == null) {
                    throw new CannotExpress(variable.span(), "a macro's element");
                }
                yield new Place(local, List.of());
            }
            case PARAMETER -> {
                String name = parameter(variable, rule);
                // Beside our own names an argument's would be a second meaning.
                if (arguments.equals(surroundings) && OURS.contains(name)) {
                    throw new CannotExpress(variable.span(), "an argument of this name, which the export uses itself");
                }
                yield known(arguments.then(name), "the argument " + name, variable);
            }
        };
    }

    /** An inherited rule knows the parameters by the names that they have where it is written. */
    private String parameter(Variable variable, GuardRule rule) {
        int index = rule.parameters().indexOf(variable.javaName());
        if (index < 0 || index >= tool.parameters().size()) {
            throw new CannotExpress(variable.span(), "no parameter of the tool");
        }
        return tool.parameters().get(index);
    }

    /** A fact about the tool's own arguments; any other would need a place for each question. */
    private String fact(ClauseExpr.FactCall call, GuardRule rule) {
        List<String> asked = call.arguments().stream()
                .map(argument ->
                        argument.value() instanceof Variable variable && variable.role() == Variable.Role.PARAMETER
                                ? parameter(variable, rule)
                                : "")
                .toList();
        boolean bare = tool.facts().contains(new ExportedTool.Fact(call.fact(), asked));
        if (!bare) {
            throw new CannotExpress(
                    call.span(), "a fact about something else than the tool's own arguments of the same names");
        }
        return "the fact " + call.fact() + asked;
    }

    private Place known(Place place, String origin, ClauseExpr part) {
        String before = origins.putIfAbsent(place, origin);
        if (before != null && !before.equals(origin)) {
            throw new CannotExpress(part.span(), "two values that would share one place in the request");
        }
        return place;
    }

    /** {@code getName} and {@code isName} are the property {@code name}. */
    private static String property(String accessor) {
        String prefix = accessor.startsWith("get") ? "get" : accessor.startsWith("is") ? "is" : "";
        String rest = accessor.substring(prefix.length());
        boolean bean = !prefix.isEmpty() && !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
        return bean ? Character.toLowerCase(rest.charAt(0)) + rest.substring(1) : accessor;
    }
}
