package dev.precept.processor.emit.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write an expression of a kind: {@code {I}} stands for any expression of the kind I, {@code #a:I} for a new
 * name of that kind, which {@code #a} uses, and which expressions in {@code {+B}} may use.
 *
 * @param kind what it gives
 * @param text as clauses write it
 * @param reference the same for the interpreter, with our definition in the place of its own
 * @param why the documented difference between the two, or nothing
 */
record Template(Kind kind, String text, String reference, String why) {

    private static final Pattern HOLE = Pattern.compile("\\{(\\+?)([A-Z_]+)\\}|#([a-z])(?::([A-Z_]+))?");

    /** What an expression can be. */
    enum Kind {
        BOOL,
        INT,
        DOUBLE,
        TEXT,
        TIME,
        SPAN,
        TEXTS,
        INTS,
        GRID,
        SCORES,
        MAYBE_TEXT,
        MAYBE_INT
    }

    /** A place in a template where something is filled in. */
    record Hole(int start, int end, boolean inner, boolean isName, String name, Kind kind) {}

    static Template of(Kind kind, String text) {
        return new Template(kind, text, text, "");
    }

    Template unlike(String theirs, String reason) {
        return new Template(kind, text, theirs, reason);
    }

    /** What must be filled in, in the order of the text; for the reference, the holes are the same. */
    List<Hole> holes() {
        return holes(text);
    }

    static List<Hole> holes(String in) {
        List<Hole> holes = new ArrayList<>();
        Matcher found = HOLE.matcher(in);
        while (found.find()) {
            boolean name = found.group(3) != null;
            String kind = name ? found.group(4) : found.group(2);
            holes.add(new Hole(
                    found.start(),
                    found.end(),
                    "+".equals(found.group(1)),
                    name,
                    name ? found.group(3) : "",
                    kind == null ? Kind.BOOL : Kind.valueOf(kind)));
        }
        return holes;
    }

    boolean isLeaf() {
        return holes().stream().allMatch(Hole::isName);
    }
}
