package dev.precept.processor.evaluate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value as clauses see it, whatever Java's shape of it is. */
public sealed interface ClauseValue {

    /** The value as a person would write it. */
    String words();

    /** Null. */
    record Nothing() implements ClauseValue {
        @Override
        public String words() {
            return "null";
        }
    }

    /** True or false. */
    record Bool(boolean value) implements ClauseValue {
        @Override
        public String words() {
            return Boolean.toString(value);
        }
    }

    /** A whole number of 64 bits; {@code byte}, {@code short} and {@code int} too. */
    record Whole(long value) implements ClauseValue {
        @Override
        public String words() {
            return Long.toString(value);
        }
    }

    /** An exact decimal number; {@code BigInteger} too. */
    record Decimal(BigDecimal value) implements ClauseValue {
        @Override
        public String words() {
            return value.toPlainString().length() > 40 ? value.toString() : value.toPlainString();
        }
    }

    /** A floating-point number; {@code float} too. */
    record Floating(double value) implements ClauseValue {
        @Override
        public String words() {
            return Double.toString(value);
        }
    }

    /** Text; a {@code char} too. */
    record Text(String value) implements ClauseValue {
        @Override
        public String words() {
            return value.length() <= 60
                    ? '\'' + value + '\''
                    : '\'' + value.substring(0, value.offsetByCodePoints(0, 20)) + "…' (" + value.length()
                            + " characters)";
        }
    }

    /**
     * A constant of an enum.
     *
     * @param type the enum's Java name
     * @param name the constant
     */
    record Constant(String type, String name) implements ClauseValue {
        @Override
        public String words() {
            return type.substring(type.lastIndexOf('.') + 1) + '.' + name;
        }
    }

    /** The elements of a list, set or array. */
    record Items(List<ClauseValue> elements) implements ClauseValue {
        /** Copies what it is given. */
        public Items {
            elements = Collections.unmodifiableList(new ArrayList<>(elements));
        }

        @Override
        public String words() {
            return elements.size() > 5
                    ? "a list of " + elements.size() + " elements"
                    : elements.stream().map(ClauseValue::words).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** The entries of a map, in their order. */
    record Entries(Map<ClauseValue, ClauseValue> entries) implements ClauseValue {
        /** Copies what it is given. */
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String words() {
            return entries.entrySet().stream()
                    .map(entry ->
                            entry.getKey().words() + ": " + entry.getValue().words())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /**
     * An object of which clauses read members.
     *
     * @param type its Java type, as source writes it
     * @param members what each accessor returns; those that no clause reads are left out
     */
    record Structure(String type, Map<String, ClauseValue> members) implements ClauseValue {
        /** Copies what it is given. */
        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String words() {
            return members.entrySet().stream()
                    .map(member -> member.getKey() + " = " + member.getValue().words())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** An {@code Optional}. */
    record Perhaps(Optional<ClauseValue> value) implements ClauseValue {
        @Override
        public String words() {
            return value.map(there -> "an Optional of " + there.words()).orElse("an empty Optional");
        }
    }

    /** A timestamp; a date and time with an offset or a zone, too. */
    record Moment(Instant value) implements ClauseValue {
        @Override
        public String words() {
            return value.toString();
        }
    }

    /** A duration. */
    record Span(Duration value) implements ClauseValue {
        @Override
        public String words() {
            return value.toString();
        }
    }

    /** A date. */
    record Day(LocalDate value) implements ClauseValue {
        @Override
        public String words() {
            return value.toString();
        }
    }

    /**
     * A value of a type of Java's own that clauses only compare.
     *
     * @param type its Java type, as source writes it
     * @param text what that type's own reader makes it of: {@code UUID.fromString}, {@code URI.create}, {@code
     *     Locale.forLanguageTag}, {@code ZoneId.of} …
     */
    record Opaque(String type, String text) implements ClauseValue {
        @Override
        public String words() {
            return text;
        }
    }
}
