package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One condition, one default-safe action. The nearest wins: method, then class, then agent.
 *
 * <pre>{@code @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "payments-oncall")}</pre>
 *
 * <p>There is no "try something else": what an agent does when it does not know further is decided here, not by it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(FailureMode.List.class)
public @interface FailureMode {

    /** What happened. */
    Condition on();

    /**
     * What is done: {@code ESCALATE} or {@code HALT} for every condition; {@code CLARIFY_ONCE} for {@code
     * AMBIGUOUS_REQUEST}; {@code FLAG_AND_REDACT} for {@code PII_DETECTED}.
     */
    Action then();

    /** Who takes over; mandatory for {@code ESCALATE} and {@code CLARIFY_ONCE}. */
    String route() default "";

    /** What the customer is told; fixed text. */
    String message() default "";

    /** Holds repeated failure modes. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {
        /** The failure modes, in the order of the source. */
        FailureMode[] value();
    }
}
