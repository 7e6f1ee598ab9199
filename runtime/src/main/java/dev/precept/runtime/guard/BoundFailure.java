package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.Condition;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link BoundTool} does on one condition. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundFailure {

    /** What happened. */
    Condition on();

    /** What is done. */
    Action then();

    /** Who takes over; empty where nobody does. */
    String route();

    /** Fixed text for the customer; empty for none. */
    String message();
}
