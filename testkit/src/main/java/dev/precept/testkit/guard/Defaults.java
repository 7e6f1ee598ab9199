package dev.precept.testkit.guard;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** What a body returns that does nothing. */
public final class Defaults {

    private Defaults() {}

    /** Zero, false, or null. */
    public static @Nullable Object of(Class<?> type) {
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
