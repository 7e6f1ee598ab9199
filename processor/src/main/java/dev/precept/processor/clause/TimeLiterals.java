package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseExpr.Applied;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseType.Basic;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Times and zones that the author wrote out: they are read once, while the clause is compiled. The runtime reads the same
 * texts the same way where they come as values.
 */
final class TimeLiterals {

    private static final Set<String> MAKERS = Set.of("timestamp", "duration", "date");

    private TimeLiterals() {}

    /** The call, or what it comes to where it only spells a time; a zone that is spelled becomes one. */
    static ClauseExpr folded(Applied call, Typer typer) {
        List<ClauseExpr> arguments = call.arguments();
        if (arguments.isEmpty()
                || !(arguments.get(arguments.size() - 1) instanceof Literal literal)
                || literal.type() != Basic.TEXT) {
            return call;
        }
        boolean makes = arguments.size() == 1 && MAKERS.contains(call.overload().name());
        if (makes) {
            return new Literal(call.span(), call.type(), canonical(call.type(), literal, typer));
        }
        if (arguments.size() == 2 && call.overload().owner().equals("Timestamps")) {
            Overload in = call.overload();
            Overload zoned = Overload.method(
                    in.name(), List.of(Basic.TIMESTAMP, TimeLibrary.ZONE), in.gives(), in.owner(), in.method());
            Literal zone = new Literal(literal.span(), TimeLibrary.ZONE, zone(literal, typer));
            return new Applied(call.span(), zoned, List.of(arguments.get(0), zone));
        }
        return call;
    }

    private static String canonical(ClauseType type, Literal literal, Typer typer) {
        String text = literal.value();
        if (type == Basic.TIMESTAMP) {
            return timestamp(text, literal, typer).toString();
        } else if (type == Basic.DURATION) {
            return DurationText.parse(text)
                    .map(Duration::toString)
                    .orElseThrow(() -> typer.wrongType(
                            literal.span(),
                            typer.words(literal) + " is not a duration of clauses",
                            "write numbers with units out of h, m, s, ms, us, ns, as in '1h30m'; a day is '24h'"));
        }
        return date(text, literal, typer).toString();
    }

    private static Instant timestamp(String text, Literal literal, Typer typer) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            boolean hasSeconds = text.charAt(16) == ':';
            if (hasSeconds
                    && isInRange(instant.atOffset(java.time.ZoneOffset.UTC).getYear())) {
                return instant;
            }
        } catch (DateTimeException unreadable) {
            // said below, in the author's words
        }
        throw typer.wrongType(
                literal.span(),
                typer.words(literal) + " is not a timestamp of RFC 3339",
                "write date, time and offset, as in '2026-01-31T09:30:00Z' or '2026-01-31T09:30:00+01:00'");
    }

    private static LocalDate date(String text, Literal literal, Typer typer) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (isInRange(date.getYear())) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            // said below, in the author's words
        }
        throw typer.wrongType(
                literal.span(),
                typer.words(literal) + " is not a date",
                "write year, month and day, as in '2026-01-31'");
    }

    /** CEL's timestamps, and our dates with them, are those of the years 1 to 9999. */
    private static boolean isInRange(int year) {
        return year >= 1 && year <= 9999;
    }

    private static String zone(Literal literal, Typer typer) {
        String text = literal.value();
        try {
            return ZoneId.of(offset(text)).getId();
        } catch (DateTimeException unknown) {
            throw typer.wrongType(
                    literal.span(),
                    "there is no time zone " + typer.words(literal),
                    "write a name of the IANA database, as in 'Europe/Berlin', or an offset, as in '+01:00'");
        }
    }

    /** CEL also takes an offset without its sign, and with one digit of hours. */
    private static String offset(String text) {
        if (!text.matches("[+-]?[0-9]{1,2}:[0-9]{2}")) {
            return text;
        }
        String sign = text.startsWith("-") ? "-" : "+";
        String digits = text.replaceFirst("^[+-]", "");
        return sign + (digits.length() == 4 ? "0" : "") + digits;
    }
}
