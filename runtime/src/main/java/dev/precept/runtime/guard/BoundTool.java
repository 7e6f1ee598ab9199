package dev.precept.runtime.guard;

import dev.precept.EffectClass;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One tool of a {@link BoundContract}. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface BoundTool {

    /** Name of the method. */
    String method();

    /** Its descriptor (JVMS 4.3.3). */
    String descriptor();

    /** The tool's name, as models know it. */
    String name();

    /** What the names of the guard's methods for it start with. */
    String guard();

    /** What it does to the world. */
    EffectClass effect();

    /** Whether data leaves. */
    boolean egress();

    /** The names of its parameters, in order. */
    String[] parameters();

    /** Its rules, in the order in which the guard numbers them. */
    BoundRule[] rules();

    /** What its success puts into the session's history. */
    BoundMilestone[] establishes() default {};

    /** What is done on the conditions that the tool or its class answers. */
    BoundFailure[] failures();

    /** The clause whose value keeps its calls apart; empty where nothing does. */
    String exclusive() default "";

    /** The places of the parameters of which a copy is judged and run: for each, the guard has a method that copies it. */
    int[] copied() default {};
}
