package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that has happened in the session: a milestone that an {@link Establishes} names, or the proven success of a
 * tool, by the tool's name. The same question can be asked inside a clause, so that it can be one side of an "or": {@code
 * happened('identified', customerId)}.
 *
 * <pre>{@code @Invariant(rule = "Only for identified customers", after = @Past(value = "identified", same = "customerId"))}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Past {

    /** The milestone, or the name of a tool. */
    String value();

    /** Clause over this call; its value has to be that of the milestone's {@link Establishes#of}. Empty: any milestone of the name. */
    String same() default "";

    /** How long ago at most, as an ISO-8601 duration such as {@code PT15M}. Empty: at any time in the session. */
    String within() default "";
}
