package dev.precept.runtime.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was looked up for a call, as canonical text. What has no written form is told as such: a person decides then without it. */
public final class CallFacts {

    private static final String UNWRITTEN = "{\"unwritten\":\"it has no written form\"}";
    private static final String TOO_LONG = "\"too long to be written\"";

    private CallFacts() {}

    /**
     * One question and its answer.
     *
     * @param failed whether the lookup failed, so that there is no answer
     */
    public static String written(
            String fact, List<@Nullable Object> arguments, @Nullable Object answer, boolean failed) {
        String is = failed ? "{\"failed\":\"the lookup failed\"}" : text(answer);
        return "{\"fact\":" + text(fact) + ",\"of\":" + text(arguments) + ",\"is\":" + is + '}';
    }

    /** All of them, in the order that is given. */
    public static String all(List<String> facts) {
        String text = "[" + String.join(",", facts) + "]";
        return text.length() > Form.LONGEST ? TOO_LONG : text;
    }

    private static String text(@Nullable Object value) {
        try {
            return CanonicalText.of(value);
        } catch (NoCanonicalForm none) {
            return UNWRITTEN;
        }
    }
}
