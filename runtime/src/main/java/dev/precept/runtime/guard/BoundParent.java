package dev.precept.runtime.guard;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One class that the tools of a {@link BoundContract} inherit from. The guard is worth nothing once that has changed. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundParent {

    /** Binary name of the class. */
    String toolClass();

    /** Hash of its contract's annotations when the guard was made, 64 hexadecimal digits. */
    String hash();
}
