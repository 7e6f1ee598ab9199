package dev.precept.processor.reason;

import com.google.re2j.Pattern;
import java.util.Arrays;

/**
 * Something that holds for a text, or does not.
 *
 * @param kind what
 * @param text what it is about: the prefix, the pattern
 * @param holds whether it holds
 */
record TextFact(Kind kind, String text, boolean holds) {

    enum Kind {
        EQUAL,
        PREFIX,
        SUFFIX,
        PART,
        PATTERN,
        LESS,
        AT_MOST
    }

    boolean isTrueOf(String value) {
        boolean is = switch (kind) {
            case EQUAL -> value.equals(text);
            case PREFIX -> value.startsWith(text);
            case SUFFIX -> value.endsWith(text);
            case PART -> value.contains(text);
            case PATTERN -> Pattern.compile(text).matcher(value).find();
            case LESS -> compare(value, text) < 0;
            case AT_MOST -> compare(value, text) <= 0;
        };
        return is == holds;
    }

    /** Whether the text in every value: it is at least as long, and holds its parts. */
    boolean isContained() {
        return holds && (kind == Kind.PREFIX || kind == Kind.SUFFIX || kind == Kind.PART);
    }

    /** Whether no text can satisfy both. */
    boolean contradicts(TextFact other) {
        if (kind == other.kind && text.equals(other.text) && holds != other.holds) {
            return true;
        }
        if (holds && other.holds) {
            return (kind == Kind.PREFIX && other.kind == Kind.PREFIX && !oneStarts(other.text))
                    || (kind == Kind.SUFFIX && other.kind == Kind.SUFFIX && !oneEnds(other.text));
        }
        if (!holds || other.holds) {
            return false;
        }
        return switch (other.kind) {
            case PREFIX -> kind == Kind.PREFIX && text.startsWith(other.text);
            case SUFFIX -> kind == Kind.SUFFIX && text.endsWith(other.text);
            case PART -> isContained() && text.contains(other.text);
            default -> false;
        };
    }

    private boolean oneStarts(String other) {
        return text.startsWith(other) || other.startsWith(text);
    }

    private boolean oneEnds(String other) {
        return text.endsWith(other) || other.endsWith(text);
    }

    static int compare(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
