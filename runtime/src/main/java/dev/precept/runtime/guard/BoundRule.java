package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One rule of a {@link BoundTool}. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundRule {

    /** Stable name. */
    String id();

    /** The rule in a person's words. */
    String text();

    /** {@code INVARIANT} or {@code OUT_OF_SCOPE}. */
    String kind();

    /** What enforces it: the names of the annotation's members, such as {@code require}. */
    String[] mechanisms();

    /** Its clauses as they were written, in the order of the mechanisms. */
    String[] clauses();

    /** What the caller has to be; {@code PUBLIC} for anybody. */
    Authority authority() default Authority.PUBLIC;

    /** Who is asked on every call. */
    Approval approval() default Approval.NOBODY;

    /** What has to have happened before. */
    BoundPast[] after() default {};

    /** What must not have happened before. */
    BoundPast[] notAfter() default {};

    /** What happens when it does not hold. */
    Action otherwise();

    /** Who decides or takes over; empty where nobody does. */
    String route();

    /** Its budgets, in the order in which the guard numbers them. */
    BoundLimit[] limits() default {};
}
