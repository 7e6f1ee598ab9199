package dev.precept.testkit.recording;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads recordings: one JSON object a line, compressed where the file's name ends with {@code .gz}. An object has an
 * {@code id} and {@code steps}, each with {@code tool} and {@code args}; it may have {@code label}, {@code user_prompt} and
 * {@code violations} (with {@code step} and {@code rule}), and a step {@code i}, {@code result}, {@code tool_error} and
 * {@code facts}. Whatever else it has is kept.
 */
public final class Recordings {

    private Recordings() {}

    /**
     * Reads a file.
     *
     * @throws BadInput if it cannot be read, is empty, or a line of it is no recording: every mistake that was found
     */
    public static List<Recording> read(Path file) {
        List<Recording> recordings = new ArrayList<>();
        List<BadInput> problems = new ArrayList<>();
        Map<String, Recording> ids = new HashMap<>();
        try (InputStream bytes = open(file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    try {
                        recordings.add(recording(line, file.toString(), number, ids));
                    } catch (BadInput wrong) {
                        problems.add(wrong);
                    }
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw BadInput.of(file.toString(), "it is not UTF-8.", "save it as UTF-8.", notUtf8);
        } catch (IOException unreadable) {
            throw BadInput.of(
                    file.toString(), "it cannot be read: " + unreadable + '.', "name a readable file.", unreadable);
        }
        if (!problems.isEmpty()) {
            throw BadInput.all(problems);
        }
        if (recordings.isEmpty()) {
            throw BadInput.of(file.toString(), "there is no recording in it.", "write one JSON object a line.", null);
        }
        return recordings;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes);
        } catch (IOException notCompressed) {
            bytes.close();
            throw notCompressed;
        }
    }

    private static Recording recording(String line, String file, int number, Map<String, Recording> ids) {
        Datum row = JsonReader.read(line, file, number);
        Recording recording = new Recording(
                row.get("id").text(),
                text(row, "label"),
                text(row, "user_prompt"),
                steps(row),
                violations(row),
                row,
                row.place());
        Recording first = ids.putIfAbsent(recording.id(), recording);
        if (first != null) {
            throw BadInput.at(
                    row.place(),
                    "the id \"" + recording.id() + "\" is taken by the recording in line "
                            + first.place().line() + '.',
                    "give this one an id of its own.");
        }
        return recording;
    }

    private static List<Recording.Step> steps(Datum row) {
        List<Recording.Step> steps = new ArrayList<>();
        for (Datum step : row.get("steps").items()) {
            Datum position = step.find("i");
            Datum failed = step.find("tool_error");
            steps.add(new Recording.Step(
                    position == null ? steps.size() : whole(position),
                    step.get("tool").text(),
                    step.get("args").fields(),
                    text(step, "result"),
                    failed instanceof Datum.Flag flag && flag.value(),
                    step.find("facts"),
                    step));
        }
        return steps;
    }

    private static List<Recording.Violation> violations(Datum row) {
        Datum list = row.find("violations");
        List<Recording.Violation> violations = new ArrayList<>();
        if (list != null) {
            list.items()
                    .forEach(violation -> violations.add(
                            new Recording.Violation(whole(violation.get("step")), text(violation, "rule"))));
        }
        return violations;
    }

    private static int whole(Datum datum) {
        BigDecimal number = datum.amount();
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.precision() > 9) {
            throw BadInput.at(datum.place(), datum.described() + " is no number of a step.", "write 0, 1, 2 or so.");
        }
        return number.intValue();
    }

    private static String text(Datum entry, String name) {
        @Nullable Datum found = entry.find(name);
        return found == null || found instanceof Datum.Nothing
                ? ""
                : found instanceof Datum.Fields || found instanceof Datum.Items ? "" : found.text();
    }
}
