package dev.precept.runtime.clause;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which clauses compute, made of any of the forms that Java has: {@code Long} of all whole numbers, {@code
 * Double}, {@code BigDecimal}, {@code String} of a character, {@code List} of collections and arrays. Called by generated
 * guards where a list, a map or an Optional as a whole goes into a function.
 */
public final class Canon {

    private Canon() {}

    /**
     * The value with all that is in it.
     *
     * @param <T> what the compiler found it to be; nothing checks it here
     * @throws NotEvaluable if something in it is null
     */
    // the caller is generated from the very types that the compiler checked
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> T of(Object value) {
        return (T) form(value);
    }

    private static Object form(@Nullable Object value) {
        if (value == null) {
            throw new NotEvaluable("an element is null");
        } else if (value instanceof Long || value instanceof String || value instanceof BigDecimal) {
            return value;
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        } else if (value instanceof Float number) {
            return number.doubleValue();
        } else if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        } else if (value instanceof Character character) {
            return character.toString();
        }
        return container(value);
    }

    private static Object container(Object value) {
        if (value instanceof Collection<?> collection) {
            List<Object> list = new ArrayList<>(collection.size());
            collection.forEach(element -> list.add(form(element)));
            return list;
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(form(key), form(entry)));
            return entries;
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Canon::form);
        } else if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            List<Object> list = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                list.add(form(Array.get(value, i)));
            }
            return list;
        }
        return value;
    }
}
