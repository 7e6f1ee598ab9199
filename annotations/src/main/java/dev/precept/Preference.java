package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the agent: what to favour where its goals pull in two directions. Nothing enforces a preference; what must hold is
 * an {@link Invariant}.
 *
 * <pre>{@code @Preference("A short answer over a complete one")}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Preference.List.class)
public @interface Preference {

    /** What is favoured over what, as a person would say it. */
    String value();

    /** Holds repeated preferences. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The preferences, in the order of the source. */
        Preference[] value();
    }
}
