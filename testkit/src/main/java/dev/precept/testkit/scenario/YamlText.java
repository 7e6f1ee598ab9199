package dev.precept.testkit.scenario;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values as one line of YAML, so that {@link dev.precept.testkit.data.Conversion} makes the same values of it again. */
final class YamlText {

    private YamlText() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Boolean || value instanceof Number) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return quoted(constant.name());
        }
        if (value instanceof Iterable<?> elements) {
            List<String> parts = new ArrayList<>();
            elements.forEach(element -> parts.add(of(element)));
            return '[' + String.join(", ", parts) + ']';
        }
        if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            map.forEach((key, entry) -> parts.add(quoted(String.valueOf(key)) + ": " + of(entry)));
            return '{' + String.join(", ", parts) + '}';
        }
        if (value.getClass().isArray()) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                parts.add(of(Array.get(value, i)));
            }
            return '[' + String.join(", ", parts) + ']';
        }
        return value.getClass().isRecord() ? record(value) : quoted(value.toString());
    }

    private static String record(Object value) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.add(quoted(component.getName()) + ": "
                        + of(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(
                        "The accessor " + component.getName() + " of "
                                + value.getClass().getName() + " failed",
                        broken);
            }
        }
        return '{' + String.join(", ", parts) + '}';
    }

    /** In double quotes, where every character can be written. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (point >= ' ' && point < 0x7f) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\U%08x", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
