package dev.precept.testkit.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes arguments as a model would: plain JSON, with every number as it stands. */
public final class JsonArguments {

    private static final JsonFactory JSON = new JsonFactory();

    private final String tool;
    private final JsonGenerator out;

    private JsonArguments(String tool, JsonGenerator out) {
        this.tool = tool;
        this.out = out;
    }

    /**
     * Writes an object.
     *
     * @param tool whose arguments they are, for messages
     * @param arguments by name: texts, numbers, booleans, null, enums, lists, arrays, maps
     * @throws IllegalArgumentException if one is something else
     */
    public static String write(String tool, Map<String, ? extends @Nullable Object> arguments) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            new JsonArguments(tool, generator).value(arguments, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing a text in memory failed", impossible);
        }
        return text.toString();
    }

    private void value(@Nullable Object value, String path) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = String.valueOf(entry.getKey());
                out.writeFieldName(name);
                value(entry.getValue(), path.isEmpty() ? name : path + '.' + name);
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                value(element, path);
            }
            out.writeEndArray();
        } else if (value.getClass().isArray()) {
            out.writeStartArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                value(Array.get(value, i), path);
            }
            out.writeEndArray();
        } else {
            scalar(value, path);
        }
    }

    private void scalar(Object value, String path) throws IOException {
        if (value instanceof String || value instanceof Character) {
            out.writeString(value.toString());
        } else if (value instanceof Enum<?> constant) {
            out.writeString(constant.name());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number && isWritable(number)) {
            out.writeNumber(number instanceof BigDecimal exact ? exact.toPlainString() : number.toString());
        } else {
            throw new IllegalArgumentException("The argument \"" + path + "\" of " + tool + " is "
                    + (value instanceof Number
                            ? "the number " + value
                            : "a " + value.getClass().getName())
                    + ", which JSON does not have. Fix: write it as the model would: a text, a number, a boolean, a list"
                    + " or a map.");
        }
    }

    /** Neither NaN nor infinite, and of the JDK: another class may show itself in any way. */
    private static boolean isWritable(Number number) {
        return Double.isFinite(number.doubleValue())
                || number.getClass().getName().startsWith("java.math.");
    }
}
