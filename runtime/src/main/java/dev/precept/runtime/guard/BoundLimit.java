package dev.precept.runtime.guard;

import dev.precept.Each;
import dev.precept.Per;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One budget of a {@link BoundRule}. Its clauses stand among those of the rule. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundLimit {

    /** The name under which calls count. */
    String budget();

    /** At most this many calls; {@code -1} counts none. */
    long calls() default -1;

    /** What the summands may add up to; empty where nothing is summed. */
    String max() default "";

    /** The time that is counted over. */
    Per per();

    /** Whose account it is, over more than a session. */
    Each each() default Each.SUBJECT;
}
