package dev.precept.testkit.data;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of files into Java's: texts, numbers, booleans, enums, times, records, and lists, sets, maps, arrays and
 * {@code Optional} of them. Nothing is guessed: a text is no number, and 1.5 is no int.
 */
public final class Conversion {

    /** What a conversion does not know by itself. */
    public enum Words {
        /** Names and constants are written as in Java. */
        EXACT,
        /**
         * Names and constants may be written in another way, as recordings do: {@code order_id} is {@code orderId},
         * {@code basic economy} is {@code BASIC_ECONOMY}, {@code yes} is true; what a record has no component for is left
         * out.
         */
        RECORDED
    }

    private static final Map<String, Boolean> TRUTH = Map.of("yes", true, "no", false, "true", true, "false", false);

    private final Words words;

    /** One that reads names in that way. */
    public Conversion(Words words) {
        this.words = words;
    }

    /**
     * The value as one of a type.
     *
     * @throws BadInput if it is none
     */
    public @Nullable Object convert(Datum datum, Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? array(datum, plain.getComponentType()) : plain(datum, plain);
        }
        if (type instanceof GenericArrayType array) {
            return array(datum, array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType generic) {
            return generic(datum, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof WildcardType wildcard) {
            return convert(datum, wildcard.getUpperBounds()[0]);
        }
        return convert(datum, ((TypeVariable<?>) type).getBounds()[0]);
    }

    private @Nullable Object plain(Datum datum, Class<?> type) {
        if (type == Optional.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return generic(datum, type, new Type[] {Object.class, Object.class});
        }
        if (datum instanceof Datum.Nothing) {
            if (type.isPrimitive()) {
                throw expected(datum, type);
            }
            return null;
        }
        if (type == Object.class) {
            return natural(datum);
        }
        if (type.isEnum()) {
            return constant(datum, type);
        }
        if (type.isRecord()) {
            return Records.of(datum, type, this);
        }
        Object scalar = words == Words.RECORDED && datum instanceof Datum.Text text && type == boolean.class
                ? TRUTH.get(text.value().toLowerCase(Locale.ROOT))
                : Scalars.of(datum, type);
        if (scalar == null) {
            throw Scalars.knows(type)
                    ? expected(datum, type)
                    : BadInput.at(
                            datum.place(),
                            "a value of the type " + type.getTypeName() + " cannot be written in a file.",
                            "use a record, or call this tool from a test in Java.");
        }
        return scalar;
    }

    private @Nullable Object generic(Datum datum, Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return Optional.ofNullable(convert(datum, arguments[0]));
        }
        if (datum instanceof Datum.Nothing) {
            return null;
        }
        if (raw.isAssignableFrom(Map.class) && Map.class.isAssignableFrom(raw)) {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            datum.fields()
                    .forEach((key, value) -> map.put(
                            convert(new Datum.Text(key, value.place()), arguments[0]), convert(value, arguments[1])));
            return map;
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(datum, arguments[0]));
        }
        if (raw.isAssignableFrom(List.class) && Iterable.class.isAssignableFrom(raw)) {
            return list(datum, arguments[0]);
        }
        if (raw.isRecord()) {
            return Records.of(datum, raw, this);
        }
        throw BadInput.at(
                datum.place(),
                "a value of the type " + raw.getTypeName() + " cannot be written in a file.",
                "call this tool from a test in Java.");
    }

    private List<@Nullable Object> list(Datum datum, Type element) {
        List<@Nullable Object> list = new ArrayList<>();
        datum.items().forEach(item -> list.add(convert(item, element)));
        return list;
    }

    private Object array(Datum datum, Type element) {
        List<Datum> items = datum.items();
        Class<?> component = element instanceof Class<?> plain
                ? plain
                : element instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
        Object array = Array.newInstance(component, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, convert(items.get(i), element));
        }
        return array;
    }

    private Object constant(Datum datum, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            names.add(name);
            if (datum instanceof Datum.Text text && means(text.value(), name)) {
                return constant;
            }
        }
        throw BadInput.at(
                datum.place(),
                datum.described() + " is no " + type.getSimpleName() + '.',
                Near.fix(datum instanceof Datum.Text text ? text.value() : "", names));
    }

    /** Whether a written name means one of Java's. */
    public boolean means(String written, String name) {
        return written.equals(name)
                || (words == Words.RECORDED && loose(written).equals(loose(name)));
    }

    boolean leavesUnknownOut() {
        return words == Words.RECORDED;
    }

    private static String loose(String name) {
        return name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object natural(Datum datum) {
        return datum instanceof Datum.Text text
                ? text.value()
                : datum instanceof Datum.Amount amount
                        ? amount.value()
                        : datum instanceof Datum.Flag flag
                                ? (Object) flag.value()
                                : datum instanceof Datum.Items items
                                        ? items.values().stream()
                                                .map(Conversion::natural)
                                                .toList()
                                        : datum.fields();
    }

    static BadInput expected(Datum datum, Class<?> type) {
        return BadInput.at(
                datum.place(),
                datum.described() + " is no " + Scalars.inWords(type) + '.',
                "write " + Scalars.example(type) + '.');
    }
}
