package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much calls may add up to: a number of calls, or the sum of a numeric clause; in one session, or over a rolling time.
 *
 * <pre>{@code
 * @Limit(sum = "amount", max = "500", of = "orderId")          // 500 in all for each order, in one session
 * @Limit(sum = "amount", max = "2000", per = Per.DAY)          // 2000 in any 24 hours for each person
 * @Limit(calls = 100, per = Per.HOUR, each = Each.AGENT)       // 100 in any hour, over all sessions
 * }</pre>
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

    /** The time that is counted over. More than a session needs a store. */
    Per per() default Per.SESSION;

    /** Whose account it is, over more than a session. */
    Each each() default Each.SUBJECT;

    /** Clause whose value divides the budget: each value has its own. Empty: one budget. */
    String of() default "";

    /** All limits that name one budget count together, over tools and classes. Empty: the rule's own. */
    String budget() default "";
}
