package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that the agent is not for. It blocks, names who takes over, and no approval lifts it.
 *
 * <pre>{@code
 * @OutOfScope(value = "Closing an account", route = "human-support", phrases = "close my account")
 * @OutOfScope(value = "Billing disputes above 1000 USD", when = "amount > 1000", route = "billing-disputes")
 * }</pre>
 *
 * <p>{@link #phrases} stop a request before the model sees it; {@link #when} stops a call. An exclusion with neither is
 * said to the people who read the contract, and to nobody else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(OutOfScope.List.class)
public @interface OutOfScope {

    /** What is excluded, as a person would say it. */
    String value();

    /** Who takes over: one of the agent's {@link AgentContract#routes()}. */
    String route();

    /** Fixed text for the customer; by default one that names {@link #value}. */
    String message() default "";

    /** Words in a request that mean it, compared without regard to case, accents, punctuation and spacing. */
    String[] phrases() default {};

    /**
     * On a tool method: boolean clauses over its arguments; on a tool class or an agent, over what is known of the calls of
     * all its tools. One that is true, or cannot be evaluated, excludes the call.
     */
    String[] when() default {};

    /** Holds repeated exclusions. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {
        /** The exclusions, in the order of the source. */
        OutOfScope[] value();
    }
}
