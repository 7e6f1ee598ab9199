package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of the same key are judged and run one after the other, so that a {@linkplain Fact fact} that was judged still holds
 * when the body acts on it. All tools of a class whose keys are equal exclude each other.
 *
 * <pre>{@code @Exclusive("orderId")}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Exclusive {

    /** Clause over the parameters: the key. */
    String value();
}
