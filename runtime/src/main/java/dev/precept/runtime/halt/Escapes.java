package dev.precept.runtime.halt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Parts of a target in one line: what would end a part, and what nobody can see, is written in hexadecimal. */
final class Escapes {

    private Escapes() {}

    static String escape(String part) {
        StringBuilder text = new StringBuilder(part.length());
        part.codePoints().forEach(point -> {
            if (point == '%' || point == ':' || !isPlain(point)) {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
                }
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }

    /**
     * What was written so.
     *
     * @throws IllegalArgumentException if it was not
     */
    static String unescape(String text) {
        ByteArrayOutputStream part = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point != '%') {
                part.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
                continue;
            }
            if (i + 3 > text.length()) {
                throw wrong(text);
            }
            try {
                part.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
            } catch (NumberFormatException no) {
                throw wrong(text);
            }
            i += 3;
        }
        return part.toString(StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("\"" + text + "\" ends in the middle of a %, or has no two hexadecimal"
                + " digits after it. Fix: write %3A for a colon and %25 for a percent sign.");
    }

    private static boolean isPlain(int point) {
        return (point > ' ' && point < 0x7f) || Character.isLetterOrDigit(point);
    }
}
