package dev.precept.testkit.guard;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Conversion;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Near;
import dev.precept.testkit.data.Place;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments that a file names, in the order and the types of a tool's parameters. */
public final class Arguments {

    private Arguments() {}

    /**
     * The arguments of a call.
     *
     * @param given by name
     * @param place where the call stands
     * @param words how exactly names are written
     * @throws BadInput if one is missing, unknown, or of another type
     */
    public static @Nullable Object[] of(
            GuardedTool tool, Map<String, Datum> given, Place place, Conversion.Words words) {
        Conversion conversion = new Conversion(words);
        given.forEach((name, value) -> {
            if (tool.parameters().stream().noneMatch(parameter -> conversion.means(name, parameter))) {
                throw BadInput.at(
                        value.place(),
                        tool.name() + " has no parameter \"" + name + "\".",
                        Near.fix(name, tool.parameters()));
            }
        });
        List<Type> types = tool.types();
        @Nullable Object[] arguments = new Object[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            String parameter = tool.parameters().get(i);
            Datum value = given.entrySet().stream()
                    .filter(argument -> conversion.means(argument.getKey(), parameter))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (value == null && words == Conversion.Words.EXACT) {
                throw BadInput.at(
                        place,
                        "the argument \"" + parameter + "\" of " + tool.name() + " is missing.",
                        "add it under \"with\"; null has to be written, too.");
            }
            // A model may leave out what its schema calls optional: its framework passes null, or the type's own zero.
            arguments[i] = value == null
                    ? Defaults.of(tool.method().getParameterTypes()[i])
                    : conversion.convert(value, types.get(i));
        }
        return arguments;
    }

    /** Whether a call names exactly the parameters of a tool: of overloads, the one that is meant. */
    public static boolean fit(GuardedTool tool, Map<String, Datum> given) {
        return given.keySet().containsAll(tool.parameters())
                && tool.parameters().containsAll(given.keySet());
    }
}
