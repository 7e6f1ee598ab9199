package dev.precept.runtime.approval;

import java.util.Locale;

/**
 * Canonical JSON for a person's eyes: a line for each member, and every character that is not seen, that is seen as
 * nothing, or that turns what follows, by its number. A text cannot look like another one because of what hides in it.
 */
final class Shown {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Shown() {}

    static String of(String json) {
        Shown shown = new Shown();
        boolean inText = false;
        for (int i = 0; i < json.length(); ) {
            int c = json.codePointAt(i);
            i += Character.charCount(c);
            if (inText && c == '\\' && i < json.length()) {
                shown.out.append('\\').append(json.charAt(i));
                i++;
            } else if (c == '"') {
                inText = !inText;
                shown.out.append('"');
            } else if (inText) {
                shown.visibly(c);
            } else {
                boolean empty = i < json.length() && (json.charAt(i) == '}' || json.charAt(i) == ']');
                shown.structure(c, empty);
            }
        }
        return shown.out.toString();
    }

    private void structure(int c, boolean empty) {
        switch (c) {
            case '{', '[' -> {
                depth++;
                out.append((char) c);
                if (!empty) {
                    line();
                }
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
                if (last != '{' && last != '[') {
                    line();
                }
                out.append((char) c);
            }
            case ',' -> {
                out.append(',');
                line();
            }
            case ':' -> out.append(": ");
            default -> visibly(c);
        }
    }

    private void line() {
        out.append('\n').append("  ".repeat(Math.min(depth, 20)));
    }

    private void visibly(int c) {
        if (isSeen(c)) {
            out.appendCodePoint(c);
        } else {
            out.append(String.format(Locale.ROOT, "<U+%04X>", c));
        }
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> !isBlankLetter(c);
        };
    }

    /** Letters and symbols without ink: the Hangul fillers, and the blank of Braille. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    }
}
