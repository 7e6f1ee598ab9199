package dev.precept.processor.emit.clause;

import static dev.precept.processor.emit.clause.CoreTemplates.add;

import dev.precept.processor.emit.clause.Template.Kind;
import java.util.ArrayList;
import java.util.List;

/** Timestamps and durations. */
final class TimeTemplates {

    private static final List<String> CALENDAR =
            List.of("getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear");
    private static final List<String> CLOCK = List.of("getHours", "getMinutes", "getSeconds", "getMilliseconds");
    private static final String LONG = "a span of more nanoseconds than 64 bits hold";
    private static final String NEGATIVE = "a negative sum of durations that is no whole number of seconds";

    private TimeTemplates() {}

    static List<Template> all() {
        List<Template> all = new ArrayList<>();
        for (String relation : List.of("==", "!=", "<", "<=", ">", ">=")) {
            add(all, Kind.BOOL, "({TIME} " + relation + " {TIME})", "({SPAN} " + relation + " {SPAN})");
        }
        add(all, Kind.BOOL, "({TIME} in times)", "times.exists(#a:TIME, {+BOOL})", "({SPAN} in [pause, {SPAN}])");
        add(all, Kind.TIME, "placedAt", "paidAt", "timestamp('2026-03-29T00:59:59.999999999Z')", "timestamp(orderId)");
        add(all, Kind.TIME, "timestamp('9999-12-31T23:59:59Z')", "timestamp('0001-01-01T00:00:00Z')", "times[0]");
        add(all, Kind.TIME, "({TIME} + {SPAN})", "({SPAN} + {TIME})", "({TIME} - {SPAN})", "timestamp({TIME})");
        add(all, Kind.TIME, "timestamp({INT})", "({BOOL} ? {TIME} : {TIME})", "timestamp({TEXT})");
        add(all, Kind.SPAN, "window", "pause", "duration('1h30m')", "duration('-1.5s')", "duration('0.000000001s')");
        add(all, Kind.SPAN, "duration('2562047h')", "duration(orderId)", "duration({SPAN})", "duration({TEXT})");
        add(all, Kind.SPAN, "({BOOL} ? {SPAN} : {SPAN})");
        all.add(Template.of(Kind.SPAN, "({TIME} - {TIME})").unlike("spec_between({TIME}, {TIME})", LONG));
        all.add(Template.of(Kind.SPAN, "({SPAN} + {SPAN})").unlike("spec_plus({SPAN}, {SPAN})", NEGATIVE));
        all.add(Template.of(Kind.SPAN, "({SPAN} - {SPAN})").unlike("spec_minus({SPAN}, {SPAN})", NEGATIVE));
        all.add(Template.of(Kind.TEXT, "string({SPAN})").unlike("spec_text({SPAN})", LONG));
        add(all, Kind.TEXT, "string({TIME})");
        add(all, Kind.INT, "int({TIME})");
        List<String> fields = new ArrayList<>(CALENDAR);
        fields.addAll(CLOCK);
        for (String field : fields) {
            add(all, Kind.INT, "{TIME}." + field + "()", "{TIME}." + field + "('Europe/Berlin')");
            add(all, Kind.INT, "{TIME}." + field + "(orderId)", "{TIME}." + field + "('-09:30')");
        }
        CLOCK.forEach(field -> add(all, Kind.INT, "{SPAN}." + field + "()"));
        return all;
    }
}
