package dev.precept.processor.export;

import java.util.Locale;
import java.util.Set;

/** Texts and names as Cedar writes them. */
final class CedarText {

    private static final Set<String> RESERVED =
            Set.of("true", "false", "if", "then", "else", "in", "is", "like", "has", "__cedar");

    private CedarText() {}

    static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** A text of a pattern, in which a star is only a star. */
    static String pattern(String text) {
        return escaped(text).replace("*", "\\*");
    }

    static String path(Place place) {
        StringBuilder path = new StringBuilder(place.root());
        place.keys().forEach(key -> path.append(isName(key) ? "." + key : "[" + quoted(key) + "]"));
        return path.toString();
    }

    /** What stands behind {@code has}. */
    static String attribute(String key) {
        return isName(key) ? key : quoted(key);
    }

    private static boolean isName(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*") && !RESERVED.contains(key);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new CannotExpress("text with half of a surrogate pair");
            } else if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c > 0x7e) {
                escaped.append(String.format(Locale.ROOT, "\\u{%x}", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
