package dev.precept.runtime.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on a class by the weaver, never by hand: what it did to the class. The registration of a tool reads it, since an
 * agent that is absent cannot say so itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Woven {

    /** Name and descriptor of the methods that a guard judges. */
    String[] tools() default {};

    /** Name and descriptor of the methods that refuse every call, because no guard could be had for them. */
    String[] refused() default {};

    /** Hash of the contract that the weaver saw; empty for a class of a framework. */
    String hash() default "";

    /** Who wove the class. */
    Weaver by() default Weaver.AGENT;
}
