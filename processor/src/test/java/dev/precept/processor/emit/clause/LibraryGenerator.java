package dev.precept.processor.emit.clause;

import java.util.Random;

/** Writes well-typed CEL at random that is made of the extension libraries' functions. */
final class LibraryGenerator {

    private final Random random;
    private int names;

    LibraryGenerator(Random random) {
        this.random = random;
    }

    String condition(int depth) {
        int d = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 3 : 14)) {
            case 0 -> "vip";
            case 1 -> "(" + text(d) + pick(" == ", " != ", " < ") + text(d) + ")";
            case 2 -> "(" + whole(d) + pick(" == ", " < ", " >= ") + whole(d) + ")";
            case 3 -> "(" + texts(d) + pick(" == ", " != ") + texts(d) + ")";
            case 4 -> "(" + wholes(d) + pick(" == ", " != ") + wholes(d) + ")";
            case 5 ->
                pick("sets.contains(", "sets.equivalent(", "sets.intersects(") + wholes(d) + ", " + wholes(d) + ")";
            case 6 -> "(" + text(d) + " in " + texts(d) + ")";
            case 7 -> "(" + wholes(d) + " in grid)";
            case 8 -> "(scores == {'a': " + whole(d) + "})";
            case 9 -> texts(d) + pick(".all(", ".exists(", ".existsOne(") + "i, t, size(t) + i > " + whole(d) + ")";
            case 10 -> "scores" + pick(".all(", ".exists(") + "k, v, k == " + text(d) + " || v > " + whole(d) + ")";
            case 11 -> "(" + optional(d) + pick(" == ", " != ") + optional(d) + ")";
            case 12 -> bind(condition(d), " || " + condition(d));
            default -> "(" + condition(d) + pick(" && ", " || ") + condition(d) + ")";
        };
    }

    private String text(int depth) {
        int d = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 2 : 12)) {
            case 0 -> "orderId";
            case 1 -> pick("'a'", "''", "'\uD83D\uDE00'", "' A-1 '");
            case 2 -> text(d) + ".charAt(" + whole(0) + ")";
            case 3 -> text(d) + ".substring(" + place() + ")";
            case 4 -> text(d) + ".substring(" + place() + ", " + place() + ")";
            case 5 -> text(d) + ".replace(" + text(d) + ", " + text(0) + pick("", ", 1", ", -1") + ")";
            case 6 -> text(d) + pick(".lowerAscii()", ".upperAscii()", ".trim()", ".reverse()");
            case 7 -> "strings.quote(" + text(d) + ")";
            case 8 -> texts(d) + pick(".join()", ".join('-')");
            case 9 -> optional(d) + ".orValue(" + text(d) + ")";
            case 10 -> texts(d) + "[" + place() + "]";
            default -> bind(text(d), " + " + text(0));
        };
    }

    private String texts(int depth) {
        int d = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 3 : 10)) {
            case 0 -> "tags";
            case 1 -> "words";
            case 2 -> "['a', " + text(0) + "]";
            case 3 -> text(d) + ".split(" + text(d) + pick("", ", 0", ", 1", ", 2", ", -1") + ")";
            case 4 -> "(" + texts(d) + " + " + texts(d) + ")";
            case 5 -> texts(d) + pick(".distinct()", ".reverse()", ".sort()");
            case 6 -> texts(d) + ".slice(" + place() + ", " + place() + ")";
            case 7 -> texts(d) + ".map(t, t + " + text(0) + ")";
            case 8 -> texts(d) + ".filter(t, t != " + text(d) + ")";
            default -> texts(d) + ".transformList(i, t, i > 0, t + string(i))";
        };
    }

    private String whole(int depth) {
        int d = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 3 : 12)) {
            case 0 -> pick("n", "big");
            case 1, 2 -> place();
            case 3 -> text(d) + pick(".indexOf(", ".lastIndexOf(") + text(d) + pick("", ", " + place()) + ")";
            case 4 -> pick("math.abs(", "math.sign(", "math.bitNot(") + whole(d) + ")";
            case 5 -> pick("math.greatest(", "math.least(") + whole(d) + ", " + whole(d) + ")";
            case 6 ->
                pick("math.bitAnd(", "math.bitOr(", "math.bitXor(", "math.bitShiftLeft(", "math.bitShiftRight(")
                        + whole(d) + ", " + whole(d) + ")";
            case 7 ->
                pick("math.ceil(", "math.floor(", "math.round(", "math.trunc(").transform(f -> "int(" + f + "rate))");
            case 8 -> wholes(d) + pick(".first()", ".last()", "[?1]") + ".orValue(" + whole(d) + ")";
            case 9 -> "scores" + pick("[?'a']", ".?b") + ".optMap(x, x + 1).orValue(" + whole(d) + ")";
            case 10 -> "size(" + texts(d) + ")";
            default -> "{'a': " + whole(d) + ", 'b': 2}[" + text(0) + "]";
        };
    }

    private String wholes(int depth) {
        int d = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 2 : 6)) {
            case 0 -> "counts";
            case 1 -> pick("[1, n]", "lists.range(2)", "grid.flatten()");
            case 2 -> wholes(d) + pick(".distinct()", ".reverse()", ".sort()");
            case 3 -> "(" + wholes(d) + " + [" + whole(d) + "])";
            case 4 -> wholes(d) + ".map(x, x > 0, x % 3)";
            default -> wholes(d) + ".slice(0, " + place() + ")";
        };
    }

    private String optional(int depth) {
        int d = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 2 : 6)) {
            case 0 -> "note";
            case 1 -> "optional.of(" + text(0) + ")";
            case 2 -> "optional.ofNonZeroValue(" + text(d) + ")";
            case 3 -> texts(d) + pick("[?1]", ".first()", ".last()");
            case 4 -> optional(d) + ".or(" + optional(d) + ")";
            default -> optional(d) + pick(".optMap(x, x + 'a')", ".optFlatMap(x, optional.of(x))");
        };
    }

    /** Each under a name of its own: the interpreter loops on a name that hides itself. */
    private String bind(String value, String rest) {
        String name = "b" + names++;
        return "cel.bind(" + name + ", " + value + ", " + name + rest + ")";
    }

    private String place() {
        return pick("0", "1", "2", "3", "-1");
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
