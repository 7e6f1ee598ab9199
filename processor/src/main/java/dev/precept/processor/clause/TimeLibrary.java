package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseType.Basic.DATE;
import static dev.precept.processor.clause.ClauseType.Basic.DURATION;
import static dev.precept.processor.clause.ClauseType.Basic.INT;
import static dev.precept.processor.clause.ClauseType.Basic.TEXT;
import static dev.precept.processor.clause.ClauseType.Basic.TIMESTAMP;

import java.util.ArrayList;
import java.util.List;

/** CEL's functions of timestamps and durations, and ours of dates. */
final class TimeLibrary {

    /** A time zone that Java holds. */
    static final ClauseType ZONE = new ClauseType.ObjectOf("java.time.ZoneId");

    /** What has a calendar: timestamps in a zone, and dates. */
    private static final List<String> CALENDAR =
            List.of("getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear");

    /** What has a clock: timestamps in a zone, and durations. */
    private static final List<String> CLOCK = List.of("getHours", "getMinutes", "getSeconds", "getMilliseconds");

    static final List<Overload> ALL = all();

    private TimeLibrary() {}

    private static List<Overload> all() {
        List<Overload> all = new ArrayList<>(List.of(
                Overload.function("timestamp", List.of(TEXT), TIMESTAMP, "Timestamps", "parse"),
                Overload.function("timestamp", List.of(INT), TIMESTAMP, "Timestamps", "ofSeconds"),
                Overload.function("timestamp", List.of(TIMESTAMP), TIMESTAMP, "Timestamps", "checked"),
                Overload.function("duration", List.of(TEXT), DURATION, "Durations", "parse"),
                Overload.function("duration", List.of(DURATION), DURATION, "Durations", "checked"),
                Overload.function("date", List.of(TEXT), DATE, "Dates", "parse"),
                Overload.function("date", List.of(DATE), DATE, "Dates", "checked")));
        CALENDAR.forEach(name -> {
            all.addAll(ofTimestamp(name, INT));
            all.add(Overload.method(name, List.of(DATE), INT, "Dates", name).answersAll());
        });
        CLOCK.forEach(name -> {
            all.addAll(ofTimestamp(name, INT));
            all.add(Overload.method(name, List.of(DURATION), INT, "Durations", name)
                    .answersAll());
        });
        // the day begins elsewhere at another time: without a zone there is no date
        all.addAll(ofTimestamp("date", DATE).subList(1, 3));
        return List.copyOf(all);
    }

    /** In UTC, in the zone of a text, in a zone that Java holds. */
    private static List<Overload> ofTimestamp(String name, ClauseType gives) {
        return List.of(
                Overload.method(name, List.of(TIMESTAMP), gives, "Timestamps", name),
                Overload.method(name, List.of(TIMESTAMP, TEXT), gives, "Timestamps", name),
                Overload.method(name, List.of(TIMESTAMP, ZONE), gives, "Timestamps", name));
    }
}
