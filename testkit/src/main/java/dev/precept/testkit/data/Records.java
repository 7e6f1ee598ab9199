package dev.precept.testkit.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes records out of named values. */
final class Records {

    private Records() {}

    static Object of(Datum datum, Class<?> type, Conversion conversion) {
        Map<String, Datum> fields = datum.fields();
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        if (!conversion.leavesUnknownOut()) {
            refuseUnknown(fields, names, type);
        }
        Class<?>[] types = new Class<?>[components.length];
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            types[i] = component.getType();
            Datum value = fields.entrySet().stream()
                    .filter(field -> conversion.means(field.getKey(), component.getName()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (value == null && component.getType() != Optional.class) {
                throw BadInput.at(
                        datum.place(),
                        "\"" + component.getName() + "\" of " + type.getSimpleName() + " is missing.",
                        "add it; null has to be written, too.");
            }
            values.add(value == null ? Optional.empty() : conversion.convert(value, component.getGenericType()));
        }
        return construct(datum, type, types, values.toArray());
    }

    private static void refuseUnknown(Map<String, Datum> fields, List<String> names, Class<?> type) {
        fields.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw BadInput.at(
                        value.place(), type.getSimpleName() + " has no \"" + name + "\".", Near.fix(name, names));
            }
        });
    }

    private static Object construct(Datum datum, Class<?> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw BadInput.at(
                    datum.place(),
                    type.getSimpleName() + " does not take these values: " + refused.getCause() + '.',
                    "write values that its constructor takes.",
                    refused);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            throw BadInput.at(
                    datum.place(),
                    type.getName() + " cannot be made here: " + closed + '.',
                    "open its package to the testkit, or call this tool from a test in Java.",
                    closed);
        }
    }
}
