package dev.precept.airline.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads recordings from a file: one JSON object a line, compressed where the name ends with {@code .gz}. */
final class Recordings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recordings() {}

    static List<Recording> read(Path file) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        try (InputStream bytes = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    recordings.add(parse(file, number, line));
                }
            }
        }
        return recordings;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static Recording parse(Path file, int line, String text) {
        try {
            JsonNode row = JSON.readTree(text);
            return new Recording(
                    text(file, line, row, "id"), row.path("label").asText(), violations(row), steps(file, line, row));
        } catch (JsonProcessingException notJson) {
            throw new BadRecording(file + ":" + line + ": not a JSON object: " + notJson.getOriginalMessage(), notJson);
        }
    }

    private static List<Recording.Violation> violations(JsonNode row) {
        List<Recording.Violation> found = new ArrayList<>();
        row.path("violations")
                .forEach(violation -> found.add(new Recording.Violation(
                        violation.path("step").asInt(), violation.path("rule").asText())));
        return found;
    }

    private static List<Recording.Step> steps(Path file, int line, JsonNode row) {
        List<Recording.Step> steps = new ArrayList<>();
        for (JsonNode step : row.path("steps")) {
            steps.add(new Recording.Step(
                    step.path("i").asInt(),
                    text(file, line, step, "tool"),
                    step.path("args"),
                    step.path("tool_error").asBoolean(),
                    step.path("facts")));
        }
        return steps;
    }

    private static String text(Path file, int line, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new BadRecording(file + ":" + line + ": \"" + field + "\" is missing or no text", null);
        }
        return value.asText();
    }
}
