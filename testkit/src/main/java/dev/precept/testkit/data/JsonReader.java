package dev.precept.testkit.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value (RFC 8259). A name that occurs twice in one object is a mistake. */
public final class JsonReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final String file;
    private final int line;

    private JsonReader(JsonParser parser, String file, int line) {
        this.parser = parser;
        this.file = file;
        this.line = line;
    }

    /**
     * Reads a value.
     *
     * @param line where the text begins in its file, from 1
     * @throws BadInput if it is no JSON, or something follows it
     */
    public static Datum read(String text, String file, int line) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonReader reader = new JsonReader(parser, file, line);
            parser.nextToken();
            Datum value = reader.value();
            if (parser.nextToken() != null) {
                throw BadInput.at(reader.here(), "something follows the JSON value.", "write one value in a line.");
            }
            return value;
        } catch (JsonProcessingException notJson) {
            Place place = new Place(
                    file,
                    line + Math.max(0, notJson.getLocation().getLineNr() - 1),
                    Math.max(1, notJson.getLocation().getColumnNr()));
            throw BadInput.at(place, "not JSON: " + notJson.getOriginalMessage() + '.', "", notJson);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a text in memory failed", impossible);
        }
    }

    private Place here() {
        return new Place(
                file,
                line + Math.max(0, parser.currentTokenLocation().getLineNr() - 1),
                Math.max(1, parser.currentTokenLocation().getColumnNr()));
    }

    private Datum value() throws IOException {
        Place place = here();
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw BadInput.at(place, "there is no value.", "write a JSON value.");
        }
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> new Datum.Text(parser.getText(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Datum.Amount(parser.getDecimalValue(), place);
            case VALUE_TRUE -> new Datum.Flag(true, place);
            case VALUE_FALSE -> new Datum.Flag(false, place);
            default -> new Datum.Nothing(place);
        };
    }

    private Datum object(Place place) throws IOException {
        Map<String, Datum> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value());
        }
        return new Datum.Fields(fields, place);
    }

    private Datum array(Place place) throws IOException {
        List<Datum> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Datum.Items(items, place);
    }
}
