package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The milestone that a tool's proven success puts into the session's history: the body returned, an asynchronous result
 * completed, every {@code ensure} holds, and {@link #when} is true.
 *
 * <pre>{@code @Establishes(value = "identified", of = "customerId", when = "result.verified")}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Establishes.List.class)
public @interface Establishes {

    /** Name of the milestone. */
    String value();

    /** Clause over the arguments and {@code result}: what the milestone is about. Empty: about nothing in particular. */
    String of() default "";

    /** Clause over the arguments and {@code result}: a returned "not verified" must not count as success. */
    String when() default "";

    /** Holds repeated milestones. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface List {
        /** The milestones, in the order of the source. */
        Establishes[] value();
    }
}
