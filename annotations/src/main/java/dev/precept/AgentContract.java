package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a type that stands for the agent: what it may call, and who answers when it may not.
 *
 * <pre>{@code
 * @AgentContract(id = "support-resolution", version = "2026-11-01",
 *                tools = {OrderTools.class, RefundTools.class}, routes = {"human-support", "refund-approvers"})
 * public interface SupportAgent {}
 * }</pre>
 *
 * <p>{@link #tools} is an allowlist: a tool that is not on it is refused to this agent, whoever registered it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AgentContract {

    /** Stable name of the agent in events and reports. */
    String id();

    /** Version of the contract, as its owners count. */
    String version();

    /** The classes whose tools the agent may call. */
    Class<?>[] tools();

    /** When given: exactly these tools of {@link #tools}, by name; a new method is then not allowed by itself. */
    String[] only() default {};

    /** The people or queues that rules may name as their route. */
    String[] routes() default {};
}
