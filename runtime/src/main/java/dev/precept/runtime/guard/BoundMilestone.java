package dev.precept.runtime.guard;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the success of a {@link BoundTool} puts into the session's history. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundMilestone {

    /** Its name. */
    String name();

    /** Clause over the call and its result: what it is about; empty for nothing in particular. */
    String of();

    /** Clause over the call and its result: when it is a success; empty for always. */
    String when();
}
