package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that the agent is for, with sentences that customers say.
 *
 * <pre>{@code @InScope(value = "Returns and refunds", examples = "I want to send back my shoes")}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(InScope.List.class)
public @interface InScope {

    /** What the agent does, as a person would say it. */
    String value();

    /** Requests that belong to it. */
    String[] examples() default {};

    /** Holds repeated scopes. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The scopes, in the order of the source. */
        InScope[] value();
    }
}
