package dev.precept.processor.emit.clause;

import java.util.Random;

/** Writes CEL over timestamps and durations at random, well typed. */
final class CelTimeGenerator {

    private static final String[] CALENDAR = {
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear"
    };
    private static final String[] CLOCK = {"getHours", "getMinutes", "getSeconds", "getMilliseconds"};

    private final Random random;

    CelTimeGenerator(Random random) {
        this.random = random;
    }

    String condition(int depth) {
        int d = depth - 1;
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(11)) {
            case 0 -> "(placedAt" + relation() + timestamp(0) + ")";
            case 1 -> "(window" + relation() + duration(0) + ")";
            case 2 -> "(" + condition(d) + " && " + condition(d) + ")";
            case 3 -> "(" + condition(d) + " || " + condition(d) + ")";
            case 4 -> "!(" + condition(d) + ")";
            case 5, 6 -> "(" + timestamp(d) + relation() + timestamp(d) + ")";
            case 7, 8 -> "(" + duration(d) + relation() + duration(d) + ")";
            case 9 -> "(" + text(d) + relation() + text(d) + ")";
            default -> "(" + whole(d) + relation() + whole(d) + ")";
        };
    }

    private String timestamp(int depth) {
        if (depth == 0) {
            return pick(
                    "placedAt",
                    "paidAt",
                    "timestamp('2026-03-29T00:59:59.999999999Z')",
                    "timestamp('9999-12-31T23:59:59Z')",
                    "timestamp('0001-01-01T00:00:00Z')",
                    "timestamp(orderId)");
        }
        int d = depth - 1;
        return pick(
                timestamp(0),
                "(" + timestamp(d) + " + " + duration(d) + ")",
                "(" + duration(d) + " + " + timestamp(d) + ")",
                "(" + timestamp(d) + " - " + duration(d) + ")",
                "timestamp(" + pick(timestamp(d), "big") + ")",
                "(" + condition(d) + " ? " + timestamp(d) + " : " + timestamp(d) + ")");
    }

    private String duration(int depth) {
        if (depth == 0) {
            return pick(
                    "window",
                    "pause",
                    "duration('1h30m')",
                    "duration('-1.5s')",
                    "duration('0.000000001s')",
                    "duration('2562047h')",
                    "duration(orderId)");
        }
        int d = depth - 1;
        return pick(
                duration(0),
                "(" + timestamp(d) + " - " + timestamp(d) + ")",
                "(" + duration(d) + pick(" + ", " - ") + duration(d) + ")",
                "duration(" + duration(d) + ")",
                "(" + condition(d) + " ? " + duration(d) + " : " + duration(d) + ")");
    }

    private String whole(int depth) {
        if (depth == 0) {
            return pick("big", "0", "1", "59", "2026");
        }
        int d = depth - 1;
        String zone = pick("", "", "'UTC'", "'Europe/Berlin'", "'America/St_Johns'", "'-09:30'", "'+5:45'", "orderId");
        return pick(
                "int(" + timestamp(d) + ")",
                timestamp(d) + "." + pick(CALENDAR) + "(" + zone + ")",
                timestamp(d) + "." + pick(CLOCK) + "(" + zone + ")",
                duration(d) + "." + pick(CLOCK) + "()");
    }

    private String text(int depth) {
        return depth == 0
                ? pick("orderId", "'2026'")
                : "string(" + pick(timestamp(depth - 1), duration(depth - 1)) + ")";
    }

    private String relation() {
        return pick(" == ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
