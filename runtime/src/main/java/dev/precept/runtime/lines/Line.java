package dev.precept.runtime.lines;

/**
 * One line of {@code key=value} pairs. What is not plain stands in quotes, and what a terminal or a reader of logs could take
 * for anything else than text stands there by its number: no name can end a line, begin another one, or add a pair. The
 * agent writes its lines in the same way, with a class of its own: it shares none with the application.
 */
public final class Line {

    private final StringBuilder text = new StringBuilder();

    /** A line of this kind. */
    public Line(String event) {
        add("event", event);
    }

    /** Adds a pair. Keys are ours and are not escaped. */
    public Line add(String key, String value) {
        if (text.length() > 0) {
            text.append(' ');
        }
        text.append(key).append('=');
        if (isBare(value)) {
            text.append(value);
        } else {
            text.append('"');
            text.append(plain(value.replace("\\", "\\\\").replace("\"", "\\\"")));
            text.append('"');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static boolean isBare(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            boolean letter =
                    (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
            if (!letter && "-_.:/@$#+*()[];,".indexOf(each) < 0) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** A text without anything that ends a line, steers a terminal, or cannot be seen. */
    public static String plain(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= ' ' && each < 0x7f) {
                if (plain != null) {
                    plain.append(each);
                }
                continue;
            }
            if (plain == null) {
                plain = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (isVisible(each)) {
                plain.append(each);
            } else {
                plain.append("\\u");
                String digits = Integer.toHexString(each);
                plain.append("0000", 0, 4 - digits.length()).append(digits);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static boolean isVisible(char each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
