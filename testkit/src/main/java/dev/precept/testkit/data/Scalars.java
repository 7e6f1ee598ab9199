package dev.precept.testkit.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are one word: numbers, texts, truth, times. */
final class Scalars {

    private record Written(String inWords, String example, Function<String, Object> parse) {}

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.ofEntries(
            Map.entry(int.class, BigDecimal::intValueExact),
            Map.entry(Integer.class, BigDecimal::intValueExact),
            Map.entry(long.class, BigDecimal::longValueExact),
            Map.entry(Long.class, BigDecimal::longValueExact),
            Map.entry(short.class, BigDecimal::shortValueExact),
            Map.entry(Short.class, BigDecimal::shortValueExact),
            Map.entry(byte.class, BigDecimal::byteValueExact),
            Map.entry(Byte.class, BigDecimal::byteValueExact),
            Map.entry(double.class, BigDecimal::doubleValue),
            Map.entry(Double.class, BigDecimal::doubleValue),
            Map.entry(float.class, BigDecimal::floatValue),
            Map.entry(Float.class, BigDecimal::floatValue),
            Map.entry(Number.class, value -> value),
            Map.entry(BigDecimal.class, value -> value),
            Map.entry(BigInteger.class, BigDecimal::toBigIntegerExact));

    private static final Map<Class<?>, Written> TEXTS = texts();

    private Scalars() {}

    private static Map<Class<?>, Written> texts() {
        Map<Class<?>, Written> texts = new LinkedHashMap<>();
        texts.put(String.class, new Written("text", "a text in quotes", text -> text));
        texts.put(CharSequence.class, new Written("text", "a text in quotes", text -> text));
        texts.put(Instant.class, new Written("point in time", "2030-03-10T12:00:00Z", Instant::parse));
        texts.put(
                OffsetDateTime.class,
                new Written("time with an offset", "2030-03-10T12:00:00+01:00", OffsetDateTime::parse));
        texts.put(
                ZonedDateTime.class,
                new Written("time in a zone", "2030-03-10T12:00:00+01:00[Europe/Paris]", ZonedDateTime::parse));
        texts.put(LocalDateTime.class, new Written("time", "2030-03-10T12:00:00", LocalDateTime::parse));
        texts.put(LocalDate.class, new Written("date", "2030-03-10", LocalDate::parse));
        texts.put(LocalTime.class, new Written("time of a day", "12:00:00", LocalTime::parse));
        texts.put(Duration.class, new Written("duration", "PT24H", Duration::parse));
        texts.put(UUID.class, new Written("UUID", "123e4567-e89b-12d3-a456-426614174000", UUID::fromString));
        texts.put(URI.class, new Written("URI", "https://example.com", URI::create));
        return texts;
    }

    static boolean knows(Class<?> type) {
        return NUMBERS.containsKey(type)
                || TEXTS.containsKey(type)
                || type == boolean.class
                || type == Boolean.class
                || type == char.class
                || type == Character.class;
    }

    /** The value as one of that type; null if it is none. */
    static @Nullable Object of(Datum datum, Class<?> type) {
        if (datum instanceof Datum.Flag flag) {
            return (type == boolean.class || type == Boolean.class) ? flag.value() : null;
        }
        if (datum instanceof Datum.Amount amount) {
            Function<BigDecimal, Object> number = NUMBERS.get(type);
            return number == null ? null : exact(number, amount.value());
        }
        if (!(datum instanceof Datum.Text text)) {
            return null;
        }
        if (type == char.class || type == Character.class) {
            return text.value().length() == 1 ? text.value().charAt(0) : null;
        }
        Written written = TEXTS.get(type);
        return written == null ? null : parsed(written, text.value());
    }

    private static @Nullable Object exact(Function<BigDecimal, Object> number, BigDecimal value) {
        try {
            return number.apply(value);
        } catch (ArithmeticException tooLargeOrBroken) {
            return null;
        }
    }

    private static @Nullable Object parsed(Written written, String text) {
        try {
            return written.parse().apply(text);
        } catch (DateTimeException | IllegalArgumentException notWrittenSo) {
            return null;
        }
    }

    static String inWords(Class<?> type) {
        Written written = TEXTS.get(type);
        return written != null ? written.inWords() : type.getSimpleName();
    }

    static String example(Class<?> type) {
        Written written = TEXTS.get(type);
        if (written != null) {
            return written.example();
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == char.class || type == Character.class) {
            return "one letter in quotes";
        }
        return type == BigDecimal.class
                        || type == double.class
                        || type == Double.class
                        || type == float.class
                        || type == Float.class
                ? "a number without quotes, such as 12.5"
                : "a whole number without quotes that fits into " + type.getSimpleName();
    }
}
