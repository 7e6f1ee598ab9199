package dev.precept.runtime.guard;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One fact of a {@link BoundContract}: clauses that are inherited call it by the names of its parameters. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundFact {

    /** Name of the method. */
    String method();

    /** Its descriptor (JVMS 4.3.3), where it is declared. */
    String descriptor();

    /** The names of its parameters, in order. */
    String[] parameters();
}
