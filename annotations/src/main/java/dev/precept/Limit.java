package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much the calls of one session may add up to: a number of calls, or the sum of a numeric clause.
 *
 * <pre>{@code @Limit(sum = "amount", max = "500", of = "orderId")   // 500 in all for each order}</pre>
 *
 * <p>The bound is exact: what a call adds is reserved before its body starts, stays used when the body started, and is
 * given back only when it provably did not. A summand that is negative, NaN or infinite refuses the call. Without a
 * session the call is refused.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Limit {

    /** At most this many calls; {@code -1} does not count calls. */
    long calls() default -1;

    /** Numeric clause over the parameters that each call adds. Needs {@link #max}. */
    String sum() default "";

    /** The total that {@link #sum} may not exceed, as decimal text: text, so that {@code 0.1} stays exact. */
    String max() default "";

    /** Clause whose value divides the budget: each value has its own. Empty: one budget for the session. */
    String of() default "";
}
