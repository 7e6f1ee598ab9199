package dev.precept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test: what it proves. The ids are those of {@link SuccessCriterion}s; on a class, all its tests together prove them.
 *
 * <p>The test compilation of an agent does not pass as long as one of its criteria is proven by no test.
 *
 * <pre>{@code
 * @Test
 * @Proves("return-in-window")
 * void confirmsAReturnWithinThirtyDays() { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {

    /** Ids of criteria. */
    String[] value();
}
