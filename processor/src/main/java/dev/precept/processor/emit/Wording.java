package dev.precept.processor.emit;

import java.util.Locale;

/** Names and comments of generated code. */
final class Wording {

    private Wording() {}

    /** {@code issueRefund} becomes {@code ISSUE_REFUND}. */
    static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** Text for a line comment: one line, and no escape that the compiler would read as a line's end. */
    static String comment(String text) {
        return text.replaceAll("\\s+", " ").replace("\\u", "\\ u");
    }
}
