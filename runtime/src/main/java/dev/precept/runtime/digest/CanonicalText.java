package dev.precept.runtime.digest;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a value: typed JSON, so that values which differ have texts which differ, and equal ones the same.
 * Whole numbers and decimals are written by value, whatever their width or scale; lists and arrays in their order; sets
 * and maps sorted by the text of what is in them; records by component. Other types have no such text.
 */
public final class CanonicalText {

    /** Deeper than what a model is asked to fill in. */
    private static final int DEEPEST = 32;

    private CanonicalText() {}

    /**
     * The text of a value.
     *
     * @throws NoCanonicalForm if it has none
     */
    public static String of(@Nullable Object value) throws NoCanonicalForm {
        Form form = new Form();
        write(value, form, 0);
        return form.toString();
    }

    /** A text as it stands in canonical texts. */
    public static String quoted(String text) throws NoCanonicalForm {
        return new Form().string(text).toString();
    }

    static void write(@Nullable Object value, Form form, int depth) throws NoCanonicalForm {
        if (depth > DEEPEST) {
            throw new NoCanonicalForm("it is nested more than " + DEEPEST + " deep");
        }
        if (value == null) {
            form.raw("null");
        } else if (value == CallForm.INJECTED) {
            form.tagged("injected", "");
        } else if (!Scalars.write(value, form)) {
            writeParts(value, form, depth + 1);
        }
    }

    private static void writeParts(Object value, Form form, int depth) throws NoCanonicalForm {
        if (value instanceof List<?> list) {
            all(list, form, depth);
        } else if (value instanceof Set<?> set) {
            form.raw("{\"set\":[");
            sorted(set, form, depth);
        } else if (value instanceof Map<?, ?> map) {
            form.raw("{\"map\":[");
            sorted(map.entrySet(), form, depth);
        } else if (value instanceof Collection<?> collection) {
            form.raw("{\"collection\":");
            all(collection, form, depth);
            form.raw("}");
        } else if (value.getClass().isArray()) {
            array(value, form, depth);
        } else if (value instanceof Record held) {
            components(held, form, depth);
        } else {
            optional(value, form, depth);
        }
    }

    private static void all(Collection<?> values, Form form, int depth) throws NoCanonicalForm {
        form.raw("[");
        boolean first = true;
        for (Object value : values) {
            form.raw(first ? "" : ",");
            write(value, form, depth);
            first = false;
        }
        form.raw("]");
    }

    private static void array(Object array, Form form, int depth) throws NoCanonicalForm {
        form.raw("{\"array\":[");
        for (int i = 0; i < Array.getLength(array); i++) {
            form.raw(i == 0 ? "" : ",");
            write(Array.get(array, i), form, depth);
        }
        form.raw("]}");
    }

    private static void sorted(Collection<?> values, Form form, int depth) throws NoCanonicalForm {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            Form part = form.part();
            if (value instanceof Map.Entry<?, ?> entry) {
                part.raw("[");
                write(entry.getKey(), part, depth);
                part.raw(",");
                write(entry.getValue(), part, depth);
                part.raw("]");
            } else {
                write(value, part, depth);
            }
            texts.add(part.toString());
        }
        texts.sort(null);
        form.add(String.join(",", texts)).raw("]}");
    }

    private static void components(Record held, Form form, int depth) throws NoCanonicalForm {
        form.raw("{").string("record:" + held.getClass().getName()).raw(":{");
        String comma = "";
        for (RecordComponent component : held.getClass().getRecordComponents()) {
            form.raw(comma).string(component.getName()).raw(":");
            write(read(held, component), form, depth);
            comma = ",";
        }
        form.raw("}}");
    }

    private static @Nullable Object read(Record held, RecordComponent component) throws NoCanonicalForm {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(held);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            throw new NoCanonicalForm("the component " + component.getName() + " of "
                    + held.getClass().getName() + " cannot be read");
        }
    }

    private static void optional(Object value, Form form, int depth) throws NoCanonicalForm {
        Object held;
        if (value instanceof Optional<?> optional) {
            held = optional.orElse(null);
        } else if (value instanceof OptionalInt optional) {
            held = optional.isPresent() ? optional.getAsInt() : null;
        } else if (value instanceof OptionalLong optional) {
            held = optional.isPresent() ? optional.getAsLong() : null;
        } else if (value instanceof OptionalDouble optional) {
            held = optional.isPresent() ? optional.getAsDouble() : null;
        } else {
            throw new NoCanonicalForm(value.getClass().getName() + " has no written form");
        }
        form.raw("{\"optional\":");
        write(held, form, depth);
        form.raw("}");
    }
}
