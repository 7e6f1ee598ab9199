package dev.precept.processor.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.precept.processor.report.Message;
import dev.precept.processor.witness.PatternSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something about a pattern that its author may not have meant.
 *
 * @param message what
 * @param part the part of the pattern
 * @param example a text that matches and seems not to, verified
 */
record PatternSuspicion(Message message, String part, String example) {

    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9-]{2,}(\\.)(com|org|net|io|dev|edu|gov|app|cloud|example|test|local|internal|eu|de|uk|fr|us|ch)"
                    + "($|[^A-Za-z0-9.*+?{\\\\-])");

    /** What a pattern is made of that says where it may stand: not what it looks for, but how much of a text. */
    private static final String MEASURED = "[\\]})+*?]|\\\\[dwDWsS]";

    static List<PatternSuspicion> of(String pattern) {
        List<PatternSuspicion> all = new ArrayList<>();
        range(pattern).ifPresent(all::add);
        dot(pattern).ifPresent(all::add);
        unanchored(pattern).ifPresent(all::add);
        return all;
    }

    private static Optional<PatternSuspicion> range(String pattern) {
        int at = pattern.indexOf("A-z");
        boolean inside = at >= 0 && pattern.lastIndexOf('[', at) > pattern.lastIndexOf(']', at);
        boolean negated = inside && pattern.startsWith("[^", pattern.lastIndexOf('[', at));
        if (!inside || negated) {
            return Optional.empty();
        }
        String with = pattern.substring(0, at) + "_" + pattern.substring(at + 3);
        return verified(Message.PATTERN_RANGE, '[' + "A-z" + ']', pattern, PatternSample.of(with));
    }

    private static Optional<PatternSuspicion> dot(String pattern) {
        Matcher host = HOST.matcher(pattern);
        if (!host.find() || (host.start() > 0 && pattern.charAt(host.start() - 1) == '\\')) {
            return Optional.empty();
        }
        String with = pattern.substring(0, host.start(1)) + "x" + pattern.substring(host.end(1));
        String name = pattern.substring(host.start(), host.end(2));
        return verified(Message.PATTERN_DOT, name, pattern, PatternSample.of(with));
    }

    /** A pattern without signs is a part to look for; one that begins or ends openly on purpose says so with a dot. */
    private static Optional<PatternSuspicion> unanchored(String pattern) {
        boolean alternatives = pattern.indexOf('|') >= 0;
        boolean start = pattern.startsWith("^") || pattern.startsWith("\\A") || pattern.startsWith(".");
        boolean end =
                pattern.endsWith("$") || pattern.endsWith("\\z") || pattern.endsWith(".*") || pattern.endsWith(".+");
        boolean measures = Pattern.compile("[\\[({]|\\\\[dw]").matcher(pattern).find();
        if (alternatives || pattern.startsWith("(?") || (start && end) || !measures) {
            return Optional.empty();
        }
        boolean open = (!start && !end)
                || (start
                        && Pattern.compile("(" + MEASURED + ")$")
                                .matcher(pattern)
                                .find());
        String before = start ? "" : "!";
        String after = end ? "" : "!";
        return open
                ? verified(
                        Message.PATTERN_UNANCHORED,
                        pattern,
                        pattern,
                        PatternSample.of(pattern).map(sample -> before + sample + after))
                : Optional.empty();
    }

    private static Optional<PatternSuspicion> verified(
            Message message, String part, String pattern, Optional<String> example) {
        return example.filter(text -> Pattern.compile(pattern).matcher(text).find())
                .map(text -> new PatternSuspicion(message, part, text));
    }
}
