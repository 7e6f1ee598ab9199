package dev.precept.testkit.trajectory;

import dev.precept.runtime.clause.Canon;
import org.jspecify.annotations.Nullable;

/**
 * What two calls have to be about: the value of an argument of each.
 *
 * @param ofLater parameter of the call that a test is about; null for anything
 * @param ofEarlier parameter of the other call
 */
public record SameArg(@Nullable String ofLater, @Nullable String ofEarlier) {

    static final SameArg ANY = new SameArg(null, null);

    /** Both calls have a parameter of this name. */
    public static SameArg sameArg(String parameter) {
        return new SameArg(parameter, parameter);
    }

    /** The parameters have different names. */
    public static SameArg sameArg(String parameter, String ofTheOther) {
        return new SameArg(parameter, ofTheOther);
    }

    @Nullable
    Object later(Step step) {
        return value(step, ofLater);
    }

    @Nullable
    Object earlier(Step step) {
        return value(step, ofEarlier);
    }

    String words() {
        return ofLater == null ? "" : " with the same " + ofLater;
    }

    /** Without a value nothing can be the same. */
    private static @Nullable Object value(Step step, @Nullable String parameter) {
        if (parameter == null) {
            return null;
        }
        Object value = step.arguments().get(parameter);
        if (value == null) {
            return step;
        }
        return value instanceof Enum<?> constant ? constant.name() : Canon.of(value);
    }
}
