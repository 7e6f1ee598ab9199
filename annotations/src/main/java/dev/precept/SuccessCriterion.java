package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the agent: how one sees that it did its work. A criterion is a test's task, never a guard's: no call is refused for
 * it.
 *
 * <pre>{@code
 * @SuccessCriterion(id = "return-in-window", given = "a return is requested and the order is younger than 30 days",
 *                   expect = "the return is confirmed with a label link", calls = "issueReturn", maxSteps = 4)
 * }</pre>
 *
 * <p>It names at least one thing that can be observed: {@link #expect}, {@link #calls}, {@link #neverCalls} or
 * {@link #maxSteps}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(SuccessCriterion.List.class)
public @interface SuccessCriterion {

    /** Stable name, by which a test says that it proves this criterion; one of its own within the agent. */
    String id();

    /** The situation, as a person would say it. */
    String given();

    /** What is then to be seen, in words that a test turns into an assertion. */
    String expect() default "";

    /** Tools of the agent, by name, that are called. */
    String[] calls() default {};

    /** Tools, by name, that are not called. */
    String[] neverCalls() default {};

    /** At most so many tool calls; -1: not counted. */
    int maxSteps() default -1;

    /** Holds repeated criteria. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The criteria, in the order of the source. */
        SuccessCriterion[] value();
    }
}
