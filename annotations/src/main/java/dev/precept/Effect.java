package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a tool does to the world. Every tool says it ({@code PRE-0302}); a tool that changes something, or sends data out,
 * also needs an invariant ({@code PRE-0303}).
 *
 * <pre>{@code @Effect(value = EffectClass.IRREVERSIBLE, egress = true) void sendMail(String to, String body) { … }}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Effect {

    /** How far the tool's effect can be undone. */
    EffectClass value();

    /** Whether data leaves the hands of the JVM's owner: a mail, a web request, a message. */
    boolean egress() default false;
}
