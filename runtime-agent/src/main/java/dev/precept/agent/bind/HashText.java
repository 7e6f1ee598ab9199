package dev.precept.agent.bind;

import dev.precept.agent.scan.Annotation;
import java.util.Map;
import java.util.StringJoiner;

/** Annotations as text, the same for the same meaning, whoever writes it: the processor from source, the agent from bytes. */
final class HashText {

    private HashText() {}

    static String of(Annotation annotation) {
        StringJoiner text = new StringJoiner(",", '@' + annotation.binaryName() + '(', ")");
        for (Map.Entry<String, Annotation.Value> value : annotation.values().entrySet()) {
            text.add(value.getKey() + '=' + of(value.getValue()));
        }
        return text.toString();
    }

    private static String of(Annotation.Value value) {
        if (value instanceof Annotation.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Annotation.Truth truth) {
            return Boolean.toString(truth.truth());
        }
        if (value instanceof Annotation.Whole whole) {
            return Long.toString(whole.number());
        }
        if (value instanceof Annotation.Constant constant) {
            return binary(constant.descriptor()) + '.' + constant.name();
        }
        if (value instanceof Annotation.Type type) {
            return "class:" + type.descriptor();
        }
        if (value instanceof Annotation.Nested nested) {
            return of(nested.annotation());
        }
        StringJoiner text = new StringJoiner(",", "[", "]");
        for (Annotation.Value each : ((Annotation.Many) value).values()) {
            text.add(of(each));
        }
        return text.toString();
    }

    private static String binary(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
