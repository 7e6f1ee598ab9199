package dev.precept.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the tests that follow from the contracts of agents: on a class or a package of the test sources, compiled with
 * {@code precept-processor} on the processor path.
 *
 * <p>For each tool class of the agents the processor writes a JUnit class beside the tool's package: each condition of
 * each clause on both sides of its boundary, each limit at n and n + 1, each failure mode, each exclusion. The tests run
 * the real guard and the real runtime; the tool's body is a counter, and facts are given by the test.
 *
 * <pre>{@code
 * @GenerateContractTests(SupportAgent.class)
 * class SupportAgentTest {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface GenerateContractTests {

    /** The types that carry {@code @AgentContract}. */
    Class<?>[] value();

    /**
     * Classes with static factories for types that a generated test cannot construct by itself. A factory's parameters are
     * named after the properties that it sets.
     */
    Class<?>[] supply() default {};
}
