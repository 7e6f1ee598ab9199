package dev.precept.processor.clause;

import org.jspecify.annotations.Nullable;

/** What somebody who thinks in {@code java.time} meant by a method that clauses do not have. */
final class TimeHabits {

    private TimeHabits() {}

    /** What to write instead of {@code receiver.method(…)}; null where it is no habit. */
    static @Nullable String fix(String method, String receiver) {
        return switch (method) {
            case "isBefore" -> "write " + receiver + " < …";
            case "isAfter" -> "write " + receiver + " > …";
            case "isEqual" -> "write " + receiver + " == …";
            case "isNegative" -> "write " + receiver + " < duration('0s')";
            case "isZero" -> "write " + receiver + " == duration('0s')";
            case "plus", "plusSeconds", "plusMinutes", "plusHours" -> "write " + receiver + " + duration('…')";
            case "minus", "minusSeconds", "minusMinutes", "minusHours" -> "write " + receiver + " - duration('…')";
            case "plusDays" -> "write " + receiver + " + 1 for a date, or + duration('24h') for a timestamp";
            case "minusDays" -> "write " + receiver + " - 1 for a date, or - duration('24h') for a timestamp";
            case "toDays" -> "write " + receiver + ".getHours() / 24";
            case "toHours" -> "write " + receiver + ".getHours()";
            case "toMinutes" -> "write " + receiver + ".getMinutes()";
            case "toSeconds", "seconds" -> "write " + receiver + ".getSeconds()";
            case "year", "getYear" -> "write " + receiver + ".getFullYear()";
            case "getMonthValue", "monthValue", "month" -> "write " + receiver + ".getMonth(), which is 0 for January";
            case "dayOfMonth", "getDay", "day" -> "write " + receiver + ".getDate()";
            case "dayOfWeek" -> "write " + receiver + ".getDayOfWeek(), which is 0 for Sunday";
            case "getHour", "hour" -> "write " + receiver + ".getHours()";
            case "getMinute", "minute" -> "write " + receiver + ".getMinutes()";
            case "getSecond", "second" -> "write " + receiver + ".getSeconds()";
            case "epochSecond", "getEpochSecond", "toEpochSecond" -> "write int(" + receiver + ")";
            case "toLocalDate" -> "write " + receiver + ".date('UTC')";
            default -> null;
        };
    }
}
