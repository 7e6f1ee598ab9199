package dev.precept.runtime.guard;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link BoundRule} asks of the session's history. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundPast {

    /** Name of the milestone, or of a tool. */
    String milestone();

    /** Clause over the call, whose value the milestone has to be about; empty for anything. */
    String same();

    /** How long ago at most, as ISO-8601 text; empty for any time. */
    String within();
}
