package dev.precept.processor.evaluate;

import dev.precept.processor.evaluate.ClauseValue.Items;
import dev.precept.processor.evaluate.ClauseValue.Text;
import dev.precept.processor.evaluate.ClauseValue.Whole;
import java.util.ArrayList;
import java.util.List;

/** CEL's extension library for strings, on rows of code points. */
final class TextFunctions {

    /** Guards make no longer texts. */
    private static final int LONGEST = 1_000_000;

    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\\\"";

    private TextFunctions() {}

    static ClauseValue value(String method, List<ClauseValue> arguments) {
        if (method.equals("join")) {
            return join(Calculation.elements(arguments.get(0)), arguments.size() == 1 ? "" : text(arguments, 1));
        }
        String text = text(arguments, 0);
        return switch (method) {
            case "lowerAscii" -> new Text(shifted(text, 'A', 'Z', 'a' - 'A'));
            case "upperAscii" -> new Text(shifted(text, 'a', 'z', 'A' - 'a'));
            case "trim" -> new Text(trimmed(text));
            case "reverse" -> new Text(new StringBuilder(text).reverse().toString());
            case "quote" -> new Text(quoted(text));
            case "charAt" -> charAt(text, unit(text, arguments.get(1)));
            case "substring" -> substring(text, arguments);
            case "indexOf" -> place(text, text.indexOf(text(arguments, 1), start(text, arguments, 0)));
            case "lastIndexOf" ->
                place(text, text.lastIndexOf(text(arguments, 1), start(text, arguments, text.length())));
            case "replace" -> replace(text, text(arguments, 1), text(arguments, 2), most(arguments, 3));
            case "split" -> split(text, text(arguments, 1), most(arguments, 2));
            default -> throw new Undecided();
        };
    }

    private static String text(List<ClauseValue> arguments, int place) {
        return Library.text(arguments.get(place));
    }

    private static long most(List<ClauseValue> arguments, int place) {
        return place < arguments.size() ? Library.whole(arguments.get(place)) : -1;
    }

    private static int start(String text, List<ClauseValue> arguments, int otherwise) {
        return arguments.size() > 2 ? unit(text, arguments.get(2)) : otherwise;
    }

    /** Where a code point starts. */
    private static int unit(String text, ClauseValue place) {
        long index = Library.whole(place);
        if (index < 0 || index > text.codePointCount(0, text.length())) {
            throw new Unevaluable();
        }
        return text.offsetByCodePoints(0, (int) index);
    }

    private static ClauseValue place(String text, int unit) {
        return new Whole(unit < 0 ? -1 : text.codePointCount(0, unit));
    }

    private static ClauseValue charAt(String text, int unit) {
        return new Text(unit == text.length() ? "" : text.substring(unit, text.offsetByCodePoints(unit, 1)));
    }

    private static ClauseValue substring(String text, List<ClauseValue> arguments) {
        int first = unit(text, arguments.get(1));
        int last = arguments.size() > 2 ? unit(text, arguments.get(2)) : text.length();
        if (first > last) {
            throw new Unevaluable();
        }
        return new Text(text.substring(first, last));
    }

    private static String shifted(String text, char from, char to, int shift) {
        StringBuilder shifted = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= from && c <= to) {
                shifted.setCharAt(i, (char) (c + shift));
            }
        }
        return shifted.toString();
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhite(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhite(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWhite(char c) {
        return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || Character.isSpaceChar(c);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = ESCAPED.indexOf(c);
            quoted.append(escape < 0 ? String.valueOf(c) : "\\" + "abfnrtv\\\"".charAt(escape));
        }
        return checked(quoted.append('"').toString());
    }

    private static ClauseValue join(List<ClauseValue> parts, String separator) {
        return new Text(
                checked(String.join(separator, parts.stream().map(Library::text).toList())));
    }

    private static ClauseValue replace(String text, String part, String by, long most) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        int at = most == 0 ? -1 : text.indexOf(part);
        for (long left = most; at >= 0 && left != 0 && replaced.length() <= LONGEST; left--) {
            replaced.append(text, from, at).append(by);
            from = at + part.length();
            if (!part.isEmpty()) {
                at = text.indexOf(part, from);
            } else {
                at = at == text.length() ? -1 : text.offsetByCodePoints(at, 1);
            }
        }
        return new Text(checked(replaced.append(text.substring(from)).toString()));
    }

    private static ClauseValue split(String text, String separator, long most) {
        List<ClauseValue> parts = new ArrayList<>();
        if (most == 0 || (most != 1 && text.isEmpty() && separator.isEmpty())) {
            return new Items(parts);
        }
        int from = 0;
        while (most < 0 || parts.size() < most - 1) {
            int at = separator.isEmpty() ? text.offsetByCodePoints(from, 1) : text.indexOf(separator, from);
            if (at < 0 || (separator.isEmpty() && at == text.length())) {
                break;
            }
            parts.add(new Text(text.substring(from, at)));
            from = at + separator.length();
        }
        parts.add(new Text(text.substring(from)));
        return new Items(parts);
    }

    static String checked(String text) {
        if (text.length() > LONGEST) {
            throw new Unevaluable();
        }
        return text;
    }
}
