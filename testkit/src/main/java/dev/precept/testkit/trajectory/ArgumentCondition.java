package dev.precept.testkit.trajectory;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a test says about one argument of a call.
 *
 * @param parameter name of the parameter
 * @param description the rest of a sentence that begins with that name
 * @param holds whether a value is meant
 */
public record ArgumentCondition(String parameter, String description, Predicate<@Nullable Object> holds) {

    /** The argument equals a value; numbers are compared as numbers, so that 5 is 5.00. */
    public static ArgumentCondition withArg(String parameter, @Nullable Object value) {
        return new ArgumentCondition(parameter, "= " + TrajectoryTable.show(value), actual -> equal(actual, value));
    }

    /**
     * The argument is one of a kind.
     *
     * @param description what kind, such as {@code "above 500"}
     * @param type the parameter's type; a value of another type is not meant
     */
    public static <T> ArgumentCondition withArgMatching(
            String parameter, String description, Class<T> type, Predicate<T> holds) {
        return new ArgumentCondition(
                parameter, description, actual -> type.isInstance(actual) && holds.test(type.cast(actual)));
    }

    boolean holdsFor(Map<String, @Nullable Object> arguments) {
        return arguments.containsKey(parameter) && holds.test(arguments.get(parameter));
    }

    private static boolean equal(@Nullable Object actual, @Nullable Object expected) {
        if (!(actual instanceof Number a) || !(expected instanceof Number b)) {
            return Objects.deepEquals(actual, expected);
        }
        BigDecimal left = number(a);
        BigDecimal right = number(b);
        return left != null && right != null && left.compareTo(right) == 0;
    }

    private static @Nullable BigDecimal number(Number number) {
        String text = number.toString();
        // NaN and the infinities are no numbers, and equal nothing.
        return text.endsWith("N") || text.endsWith("y") ? null : new BigDecimal(text);
    }
}
