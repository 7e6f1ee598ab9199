package dev.precept.processor.emit.clause;

import java.util.Random;

/** Writes CEL at random: well typed, or with a chance of a part of another type anywhere. */
final class CelGenerator {

    private final Random random;
    private final boolean wellTyped;

    CelGenerator(Random random, boolean wellTyped) {
        this.random = random;
        this.wellTyped = wellTyped;
    }

    String condition(int depth) {
        if (strays()) {
            return other(depth);
        }
        if (depth == 0) {
            return pick("vip", "true", "false", "(n > 0)", "(orderId == 'a')");
        }
        int d = depth - 1;
        return switch (random.nextInt(15)) {
            case 0, 1 -> "(" + condition(d) + " && " + condition(d) + ")";
            case 2, 3 -> "(" + condition(d) + " || " + condition(d) + ")";
            case 4 -> "!(" + condition(d) + ")";
            case 5 -> "(" + condition(d) + " ? " + condition(d) + " : " + condition(d) + ")";
            case 6, 7 -> "(" + whole(d) + relation() + whole(d) + ")";
            case 8 -> "(" + floating(d) + relation() + floating(d) + ")";
            case 9 -> "(" + text(d) + relation() + text(d) + ")";
            case 10 -> "(" + condition(d) + pick(" == ", " != ") + condition(d) + ")";
            case 11 -> text(d) + pick(".startsWith(", ".endsWith(", ".contains(") + text(d) + ")";
            // CEL calls a list of unlike elements dyn and takes anything in it; clauses refuse it
            case 12 ->
                "(" + whole(d) + " in "
                        + (wellTyped ? pick("counts", "[" + whole(0) + ", " + whole(d) + "]") : "counts") + ")";
            case 13 -> "counts" + pick(".all(", ".exists(", ".exists_one(") + "x, x" + relation() + whole(d) + ")";
            default ->
                pick(
                        "(" + text(d) + " in tags)",
                        text(d) + ".matches('^[a-z]+$')",
                        "tags.exists(t, t == " + text(d) + ")");
        };
    }

    private String whole(int depth) {
        if (strays()) {
            return other(depth);
        }
        if (depth == 0) {
            return wellTyped ? pick("n", "big", "0", "1", "-3", "9223372036854775807") : pick("n", "big");
        }
        int d = depth - 1;
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> "(" + whole(d) + pick(" + ", " - ", " * ", " / ", " % ") + whole(d) + ")";
            case 3 -> "-(" + whole(d) + ")";
            case 4 -> "size(" + pick(text(d), "tags", "counts") + ")";
            case 5 -> "(" + condition(d) + " ? " + whole(d) + " : " + whole(d) + ")";
            case 6 -> wellTyped ? "counts[" + pick("0", "1", "n") + "]" : "counts[n]";
            default -> whole(0);
        };
    }

    private String floating(int depth) {
        if (strays()) {
            return other(depth);
        }
        if (depth == 0) {
            return wellTyped ? pick("rate", "0.5", "-1.0") : "rate";
        }
        int d = depth - 1;
        return pick(
                "rate",
                "(" + floating(d) + pick(" + ", " - ") + floating(d) + ")",
                "-(" + floating(d) + ")",
                "double(" + whole(d) + ")");
    }

    private String text(int depth) {
        if (strays()) {
            return other(depth);
        }
        return depth == 0
                ? pick("orderId", "'a'", "''", "'\uD83D\uDE00'")
                : pick(
                        "orderId",
                        "(" + text(depth - 1) + " + " + text(depth - 1) + ")",
                        "string(" + pick("n", "big") + ")");
    }

    private boolean strays() {
        return !wellTyped && random.nextInt(14) == 0;
    }

    private String other(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> condition(depth);
            case 1 -> whole(depth);
            case 2 -> floating(depth);
            default -> text(depth);
        };
    }

    private String relation() {
        return pick(" == ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
