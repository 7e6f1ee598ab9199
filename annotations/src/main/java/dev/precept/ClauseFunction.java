package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function of your own for clauses: a static method that computes its result from its parameters and nothing else.
 *
 * <pre>{@code @ClauseFunction static boolean isIban(String text) { … }}</pre>
 *
 * <p>Clauses of the class that declares it, of its subclasses, and of classes that name it with {@link #from} call it by its
 * name: {@code isIban(account)}. A result of null, and an exception, make the clause impossible to evaluate, which refuses
 * the call. What looks something up is a {@link Fact} instead: a fact is asked once in a judgement, a function as often as
 * the clause says. That a function reads no clock, no file and no field that changes, the compiler cannot see; it is the
 * author's promise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ClauseFunction {

    /** On a tool class: the classes whose clause functions its clauses call, beside its own. */
    Class<?>[] from() default {};
}
