package dev.precept.runtime.clause;

import com.google.re2j.Pattern;

/**
 * A regular expression in RE2's syntax (github.com/google/re2), which takes time linear in the text: a model cannot stall
 * a guard with a text made for the pattern. Called by generated guards, which keep it in a constant.
 */
public final class TextPattern {

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern, which the compiler already found to be one. */
    public static TextPattern of(String pattern) {
        return new TextPattern(Pattern.compile(pattern));
    }

    /** Whether some part of the text matches, as CEL's {@code matches} asks; anchors ask for the whole. */
    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
