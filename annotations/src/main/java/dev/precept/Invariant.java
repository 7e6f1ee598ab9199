package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule that holds whatever the model reasons, and the mechanism that makes it hold.
 *
 * <pre>{@code
 * @Invariant(rule = "No refund above 500 USD without human approval",
 *            require = "amount > 0 && amount <= 500", otherwise = Action.ESCALATE, route = "refund-approvers")
 * Refund issueRefund(String orderId, BigDecimal amount) { … }
 * }</pre>
 *
 * <p>A rule names at least one mechanism ({@link #require}, {@link #ensure}, {@link #limit}, {@link #enforcedBy}, {@link
 * #withheld}), and all mechanisms that it names must hold. A rule without one does not compile ({@code PRE-0101}).
 *
 * <p>Clauses are CEL expressions (the Common Expression Language, <a href="https://cel.dev">cel.dev</a>). They see the
 * method's parameters, the {@linkplain Fact facts} of its class, in {@link #ensure} the {@code result}, and of every call
 * {@code now}, {@code session} and {@code caller}. On a tool class or an agent, whose tools have no parameters in common,
 * they see the last three and {@code tool}, the name of the tool that is called. A clause whose result depends on a part that cannot be evaluated (null, overflow, a fact that failed) refuses the call.
 *
 * <p>On a tool method every mechanism but {@link #withheld} is accepted; on a tool class the same, for all its tools; on an
 * {@link AgentContract} {@link #withheld}, {@link #require}, and {@link #limit} with {@link Limit#calls}, for all tools of
 * the agent together.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Invariant.List.class)
public @interface Invariant {

    /** The rule as a person would say it. The model reads it when the rule refuses a call. */
    String rule();

    /** Stable name of the rule in events and reports; by default the rule's text in lower case with hyphens. */
    String id() default "";

    /** Boolean clauses that must be true of the arguments before the body starts. */
    String[] require() default {};

    /**
     * Boolean clauses that must be true after the body returned, with {@code result}. A failed one withholds the result;
     * since the effect may have happened, the outcome is uncertain rather than refused.
     */
    String[] ensure() default {};

    /** Budgets that the calls of one session share. */
    Limit[] limit() default {};

    /** Checks written in Java. Each needs a constructor without parameters that the tool's package can call. */
    Class<? extends Enforcer>[] enforcedBy() default {};

    /** On an agent: names of tools that it must never be given; {@code *} stands for any characters. */
    String[] withheld() default {};

    /**
     * Name of a control outside the JVM that holds the rule: a database's constraint, a bank's four eyes. Nothing here
     * judges it; a test says with {@link Proves} that it is there, or the tests of the agent do not compile. It is no
     * substitute for a bound of the tool's own.
     */
    String external() default "";

    /** What happens when the rule does not hold: {@code BLOCK}, {@code CONFIRM}, {@code ESCALATE} or {@code HALT}. */
    Action otherwise() default Action.BLOCK;

    /** Who decides when {@link #otherwise} is {@code ESCALATE}; mandatory there. */
    String route() default "";

    /** Holds repeated rules. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {
        /** The rules, in the order of the source. */
        Invariant[] value();
    }
}
