package dev.precept.runtime.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that is cut, put together and rewritten, as CEL's extension library for strings defines it. Called by generated
 * guards.
 *
 * <p>What would be longer than {@value #LONGEST} UTF-16 units is not made but throws {@link NotEvaluable}: a model must not
 * fill the memory with a text made for a clause.
 */
public final class TextParts {

    /** Ten times what the longest tool arguments have; two of them fit into any heap. */
    public static final int LONGEST = 1_000_000;

    private TextParts() {}

    /** One text behind the other. */
    public static String joined(String first, String second) {
        checkLength((long) first.length() + second.length());
        return first + second;
    }

    /** With every occurrence replaced; the empty part occurs before each code point and at the end. */
    public static String replace(String text, String part, String by) {
        return replace(text, part, by, -1);
    }

    /** With the first occurrences replaced, all of them if the number is negative. */
    public static String replace(String text, String part, String by, long most) {
        if (most == 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        int at = text.indexOf(part);
        for (long left = most; at >= 0 && left != 0; left--) {
            checkLength((long) replaced.length() + (at - from) + by.length());
            replaced.append(text, from, at).append(by);
            from = at + part.length();
            at = part.isEmpty() ? next(text, at) : text.indexOf(part, from);
        }
        checkLength((long) replaced.length() + text.length() - from);
        return replaced.append(text, from, text.length()).toString();
    }

    private static int next(String text, int at) {
        return at == text.length() ? -1 : text.offsetByCodePoints(at, 1);
    }

    /** The parts between the separators; the empty one separates all code points, of which empty text has none. */
    public static List<String> split(String text, String separator) {
        return split(text, separator, -1);
    }

    /** At most so many parts, the last with what remains; all of them if the number is negative. */
    public static List<String> split(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        if (most == 0 || (most != 1 && text.isEmpty() && separator.isEmpty())) {
            return parts;
        }
        int from = 0;
        while (most < 0 || parts.size() < most - 1) {
            int at = separator.isEmpty() ? text.offsetByCodePoints(from, 1) : text.indexOf(separator, from);
            if (at < 0 || (separator.isEmpty() && at == text.length())) {
                break;
            }
            parts.add(text.substring(from, at));
            Visits.check(parts.size() + 1L);
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    public static String join(List<String> parts) {
        return join(parts, "");
    }

    public static String join(List<String> parts, String separator) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String gap = i == 0 ? "" : separator;
            checkLength((long) joined.length() + gap.length() + parts.get(i).length());
            joined.append(gap).append(parts.get(i));
        }
        return joined.toString();
    }

    /** With the code points in the other order. */
    public static String reverse(String text) {
        // Java's builder keeps the two halves of a code point in their order
        return new StringBuilder(text).reverse().toString();
    }

    /** In double quotes, with a backslash before quotes, backslashes and what would not show on a line. */
    public static String quote(String text) {
        checkLength(2L * text.length() + 2);
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\u0007\b\f\n\r\t\u000b\\\"".indexOf(c);
            if (escape < 0) {
                quoted.append(c);
            } else {
                quoted.append('\\').append("abfnrtv\\\"".charAt(escape));
            }
        }
        return quoted.append('"').toString();
    }

    private static void checkLength(long length) {
        if (length > LONGEST) {
            throw new NotEvaluable("a text would be longer than " + LONGEST + " characters");
        }
    }
}
