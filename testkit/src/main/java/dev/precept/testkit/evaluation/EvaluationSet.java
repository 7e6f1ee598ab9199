package dev.precept.testkit.evaluation;

import dev.precept.testkit.data.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * How old the examples are against which the agent is evaluated. Somebody has to say it: that a file was touched does not
 * mean that anybody looked whether its examples are still those of today's customers.
 *
 * @param date when somebody last saw to it that they are
 * @param ageDays whole days from then to the evaluation, in UTC
 */
public record EvaluationSet(LocalDate date, long ageDays) {

    /**
     * From a date, such as 2026-10-01.
     *
     * @param at when the evaluation was made
     * @throws BadInput if it is no date, or not yet come
     */
    public static EvaluationSet dated(String date, Instant at) {
        return of(date, "evaluation set", at);
    }

    /**
     * From a file whose first line is a date.
     *
     * @throws BadInput if it cannot be read, or the line is no date, or the date has not come yet
     */
    public static EvaluationSet in(Path file, Instant at) {
        try {
            String text = Files.readString(file).strip();
            return of(text.lines().findFirst().orElse(""), file + ":1", at);
        } catch (IOException unreadable) {
            throw BadInput.of(
                    file.toString(),
                    "it cannot be read: " + unreadable + '.',
                    "name a file whose first line is the date of the evaluation set, such as 2026-10-01.",
                    unreadable);
        }
    }

    private static EvaluationSet of(String text, String place, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.isAfter(today)) {
                throw BadInput.of(
                        place,
                        date + " has not come yet: the evaluation is of " + today + '.',
                        "write the day on which somebody last looked through the evaluation set.",
                        null);
            }
            return new EvaluationSet(date, ChronoUnit.DAYS.between(date, today));
        } catch (DateTimeParseException noDate) {
            throw BadInput.of(place, '"' + text + "\" is no date.", "write it as 2026-10-01.", noDate);
        }
    }
}
