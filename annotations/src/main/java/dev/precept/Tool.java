package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that an agent may call, where no framework's own annotation does. The annotations of LangChain4j,
 * Spring AI, MCP and ADK are recognised by name and need no second one.
 *
 * <pre>{@code @Tool("Refund an order") @Effect(EffectClass.IRREVERSIBLE) Refund issueRefund(…) { … }}</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Tool {

    /** What the tool does, for the model. */
    String value() default "";

    /** The tool's name; by default the method's. */
    String name() default "";
}
