package dev.precept.sample.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Lines {

    private Lines() {}

    /**
     * Breaks between words, and inside a word only where it is wider than a line. What came from a model or a customer
     * cannot move the cursor: control characters become spaces.
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Exactly this wide: filled with spaces, or cut with a mark. */
    static String cell(String text, int width, String mark) {
        String plain = printable(text).strip();
        return plain.length() <= width
                ? plain + " ".repeat(width - plain.length())
                : plain.substring(0, width - mark.length()) + mark;
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}|\\p{Cf}", " ");
    }
}
