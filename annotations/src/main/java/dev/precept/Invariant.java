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
 * <p>A rule names at least one mechanism ({@link #require}, {@link #ensure}, {@link #authority}, {@link #approval}, {@link
 * #limit}, {@link #after}, {@link #notAfter}, {@link #enforcedBy}, {@link #withheld}, {@link #external}), and all mechanisms that it names must hold. A rule without one does not compile ({@code PRE-0101}).
 *
 * <p>Clauses are CEL expressions (the Common Expression Language, <a href="https://cel.dev">cel.dev</a>). They see the
 * method's parameters, the {@linkplain Fact facts} of its class, in {@link #ensure} the {@code result}, and of every call
 * {@code now}, {@code session} and {@code caller}. On a tool class or an agent, whose tools have no parameters in common,
 * they see the last three and {@code tool}, the name of the tool that is called. A clause whose result depends on a part that cannot be evaluated (null, overflow, a fact that failed) refuses the call.
 *
 * <p>On a tool method every mechanism but {@link #withheld} is accepted; on a tool class the same, for all its tools; on an
 * {@link AgentContract} {@link #withheld}, {@link #require}, {@link #authority}, {@link #approval}, and {@link #limit} with {@link Limit#calls}, for all tools of
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

    /**
     * What the caller has to be: the tier that the session's verified grant gives him. Nothing that is said in a
     * conversation raises it. {@code PUBLIC} asks for nothing and is no mechanism. A refusal names {@link #route} as the
     * place where a caller can get more, so {@code ELEVATED} needs one. Nobody can approve a call over it: {@link
     * #otherwise} is {@code BLOCK} or {@code HALT}.
     */
    Authority authority() default Authority.PUBLIC;

    /**
     * Who is asked on every call. {@code NOBODY} asks for nothing and is no mechanism. {@code ROUTE} asks a person with the
     * role of {@link #route}; {@code USER} asks the session's own user, outside the model's context.
     */
    Approval approval() default Approval.NOBODY;

    /** Budgets that calls share. */
    Limit[] limit() default {};

    /** What must have happened in the session before. */
    Past[] after() default {};

    /** What must not have happened in the session before. */
    Past[] notAfter() default {};

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

    /**
     * Who decides when {@link #otherwise} is {@code ESCALATE}, or where a caller gets the {@link #authority} that he lacks;
     * mandatory for {@code ESCALATE} and for {@code ELEVATED}.
     */
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
