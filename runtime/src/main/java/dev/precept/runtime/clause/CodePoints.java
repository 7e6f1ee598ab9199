package dev.precept.runtime.clause;

/**
 * Places in text, counted in Unicode code points as CEL's extension library for strings counts them. Called by generated
 * guards.
 *
 * <p>A place outside the text throws {@link NotEvaluable}.
 */
public final class CodePoints {

    private CodePoints() {}

    /** The code point at a place, as text; the place right behind the text holds the empty text. */
    public static String charAt(String text, long index) {
        int start = unit(text, index);
        return start == text.length() ? "" : text.substring(start, text.offsetByCodePoints(start, 1));
    }

    /** From a place to the end. */
    public static String substring(String text, long start) {
        return text.substring(unit(text, start));
    }

    /** From the first place to before the second one, which must not stand before it. */
    public static String substring(String text, long start, long end) {
        int first = unit(text, start);
        int last = unit(text, end);
        if (first > last) {
            throw outside();
        }
        return text.substring(first, last);
    }

    /** The first place where the part starts, or -1. */
    public static long indexOf(String text, String part) {
        return place(text, text.indexOf(part));
    }

    /** The first place, at or behind the given one, where the part starts, or -1. */
    public static long indexOf(String text, String part, long from) {
        return place(text, text.indexOf(part, unit(text, from)));
    }

    /** The last place where the part starts, or -1. */
    public static long lastIndexOf(String text, String part) {
        return place(text, text.lastIndexOf(part));
    }

    /** The last place, at or before the given one, where the part starts, or -1. */
    public static long lastIndexOf(String text, String part, long from) {
        return place(text, text.lastIndexOf(part, unit(text, from)));
    }

    private static long place(String text, int unit) {
        return unit < 0 ? -1 : text.codePointCount(0, unit);
    }

    /** The UTF-16 unit at which a code point starts. */
    private static int unit(String text, long index) {
        // a text has at most as many code points as units: the cheap test spares most of the counting
        if (index < 0 || index > text.length() || index > text.codePointCount(0, text.length())) {
            throw outside();
        }
        return text.offsetByCodePoints(0, (int) index);
    }

    private static NotEvaluable outside() {
        return new NotEvaluable("the index is out of bounds");
    }
}
