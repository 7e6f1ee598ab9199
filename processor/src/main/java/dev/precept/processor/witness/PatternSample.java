package dev.precept.processor.witness;

import com.google.re2j.Pattern;
import java.util.Optional;

/** A short text in which a pattern of the RE2 syntax is found. Patterns with rarer constructs have none here. */
public final class PatternSample {

    private final String pattern;
    private int at;

    private PatternSample(String pattern) {
        this.pattern = pattern;
    }

    /** A text that the pattern matches from its start to its end, verified; empty if none was found. */
    public static Optional<String> of(String pattern) {
        try {
            PatternSample sample = new PatternSample(pattern);
            String text = sample.alternatives();
            return sample.at == pattern.length() && Pattern.compile(pattern).matches(text)
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (TooRare rare) {
            return Optional.empty();
        }
    }

    /** The first of the alternatives; the others are read past. */
    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String piece = piece();
            text.append(piece.repeat(times()));
        }
        return text.toString();
    }

    private String piece() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> oneOf();
            case '\\' -> escaped();
            case '*', '+', '?', '{' -> throw new TooRare();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            throw new TooRare();
        }
        String inside = alternatives();
        if (at >= pattern.length() || pattern.charAt(at) != ')') {
            throw new TooRare();
        }
        at++;
        return inside;
    }

    private String escaped() {
        if (at >= pattern.length()) {
            throw new TooRare();
        }
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'D', 'S' -> "a";
            case 'A', 'z', 'b' -> "";
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new TooRare();
                }
                yield String.valueOf(c);
            }
        };
    }

    /** Any sign that the engine itself finds in the class. */
    private String oneOf() {
        int start = at - 1;
        at += at < pattern.length() && pattern.charAt(at) == '^' ? 1 : 0;
        at += at < pattern.length() && pattern.charAt(at) == ']' ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            if (pattern.startsWith("[:", at)) {
                at = pattern.indexOf(":]", at);
                if (at < 0) {
                    throw new TooRare();
                }
                at++;
            }
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        if (at > pattern.length()) {
            throw new TooRare();
        }
        Pattern set = Pattern.compile(pattern.substring(start, at));
        return "aA1zZ0-_.@ /+#!xé"
                .codePoints()
                .mapToObj(Character::toString)
                .filter(set::matches)
                .findFirst()
                .orElseGet(() -> any(set));
    }

    private static String any(Pattern set) {
        for (int c = ' '; c < 0x250; c++) {
            if (set.matches(Character.toString(c))) {
                return Character.toString(c);
            }
        }
        throw new TooRare();
    }

    /** How often the piece before stands there: as seldom as it may, but once where that is free. */
    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        int times = 1;
        char c = pattern.charAt(at);
        if (c == '{') {
            int end = pattern.indexOf('}', at);
            String bounds = end < 0 ? "" : pattern.substring(at + 1, end);
            if (!bounds.matches("[0-9]{1,3}(,[0-9]*)?")) {
                throw new TooRare();
            }
            int least = Integer.parseInt(bounds.split(",", -1)[0]);
            times = least == 0 && !bounds.endsWith(",0") && bounds.contains(",") ? 1 : least;
            at = end + 1;
        } else if (c == '*' || c == '+' || c == '?') {
            at++;
        } else {
            return 1;
        }
        at += at < pattern.length() && pattern.charAt(at) == '?' ? 1 : 0;
        return times;
    }

    private static final class TooRare extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooRare() {
            super(null, null, false, false);
        }
    }
}
