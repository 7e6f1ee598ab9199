package dev.precept.processor.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON (RFC 8259) out of maps, lists, texts, numbers and truth values; two spaces a level, the order as given. */
public final class Json {

    private Json() {}

    /** The whole text, with a line end. */
    public static String of(Object value) {
        return write(value, "") + '\n';
    }

    private static String write(Object value, String indent) {
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> members) {
            return members.isEmpty()
                    ? "{}"
                    : members.entrySet().stream()
                            .map(member -> deeper + quoted(String.valueOf(member.getKey())) + ": "
                                    + write(member.getValue(), deeper))
                            .collect(Collectors.joining(",\n", "{\n", '\n' + indent + '}'));
        } else if (value instanceof List<?> items) {
            return items.isEmpty()
                    ? "[]"
                    : items.stream()
                            .map(item -> deeper + write(item, deeper))
                            .collect(Collectors.joining(",\n", "[\n", '\n' + indent + ']'));
        } else if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(String.valueOf(value));
    }

    /** A text as JSON writes it. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    // Half of a surrogate pair alone would make the file no UTF-8, and so would a raw control
                    // character.
                    if (c < 0x20 || Character.isSurrogate((char) c)) {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
