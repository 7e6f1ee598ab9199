package dev.precept.testkit.data;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a file, with its place. Immutable. */
public sealed interface Datum {

    /** Where it begins. */
    Place place();

    /** What it is, in a sentence about a mistake: "the text …", "a list". */
    String described();

    /** A text. */
    record Text(String value, Place place) implements Datum {
        @Override
        public String described() {
            return "the text \"" + (value.length() > 40 ? value.substring(0, 40) + "…" : value) + '"';
        }
    }

    /** A number, exactly as it was written. */
    record Amount(BigDecimal value, Place place) implements Datum {
        @Override
        public String described() {
            return "the number " + value.toPlainString();
        }
    }

    /** True or false. */
    record Flag(boolean value, Place place) implements Datum {
        @Override
        public String described() {
            return String.valueOf(value);
        }
    }

    /** Nothing, written as such. */
    record Nothing(Place place) implements Datum {
        @Override
        public String described() {
            return "null";
        }
    }

    /** A list. */
    record Items(List<Datum> values, Place place) implements Datum {
        /** Copies what it is given. */
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /** Named values, in the order of the file. */
    record Fields(Map<String, Datum> values, Place place) implements Datum {
        /** Copies what it is given. */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String described() {
            return values.isEmpty()
                    ? "a mapping without entries"
                    : "a mapping (" + values.keySet().stream().limit(4).collect(Collectors.joining(", ")) + ')';
        }
    }

    /** The value under that path of names; null where there is none. */
    default @Nullable Datum find(String... path) {
        Datum at = this;
        for (String name : path) {
            Datum next = at instanceof Fields fields ? fields.values().get(name) : null;
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    /** The named value. A mistake of the file if there is none. */
    default Datum get(String name) {
        Datum found = find(name);
        if (found == null) {
            throw BadInput.at(place(), '"' + name + "\" is missing.", "add it to this entry.");
        }
        return found;
    }

    /** The text of this value; of a number or a flag, as it is written. A mistake of the file if it is something else. */
    default String text() {
        if (this instanceof Text text) {
            return text.value();
        }
        if (this instanceof Amount amount) {
            return amount.value().toPlainString();
        }
        if (this instanceof Flag flag) {
            return String.valueOf(flag.value());
        }
        throw BadInput.at(place(), "a text is expected here, and this is " + described() + '.', "write a text.");
    }

    /** The number. A mistake of the file if this is none. */
    default BigDecimal amount() {
        if (this instanceof Amount amount) {
            return amount.value();
        }
        throw BadInput.at(place(), "a number is expected here, and this is " + described() + '.', "write a number.");
    }

    /** The elements. A mistake of the file if this is no list. */
    default List<Datum> items() {
        if (this instanceof Items items) {
            return items.values();
        }
        throw BadInput.at(place(), "a list is expected here, and this is " + described() + '.', "write a list.");
    }

    /** The named values. A mistake of the file if this is no mapping. */
    default Map<String, Datum> fields() {
        if (this instanceof Fields fields) {
            return fields.values();
        }
        throw BadInput.at(
                place(), "named values are expected here, and this is " + described() + '.', "write \"name: value\".");
    }
}
