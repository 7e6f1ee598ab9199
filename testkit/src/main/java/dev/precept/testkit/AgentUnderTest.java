package dev.precept.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each test of a class, or one test, in a session of its own: opened on the test's thread, recorded, and closed when the
 * test ends, however it ends. A test asks for what it needs by a parameter: {@link dev.precept.runtime.AgentSession},
 * {@link dev.precept.testkit.trajectory.Trajectory}, {@link TestClock}.
 *
 * <pre>{@code
 * @AgentUnderTest(SupportAgent.class)
 * class ReturnsTest {
 *     @Test
 *     void aYoungOrderIsRefunded(AgentSession session, Trajectory trajectory) {
 *         assistant.chat("I want my money back for A1");
 *         assertThat(trajectory).calledOnce("issueRefund", withArg("orderId", "A1")).neverCalled("closeAccount");
 *     }
 * }
 * }</pre>
 *
 * <p>For a caller, or a clock that goes on by itself, register {@link PreceptExtension} in a field instead.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(PreceptExtension.class)
public @interface AgentUnderTest {

    /** The type that carries {@code @AgentContract}. */
    Class<?> value();

    /** What the session's clock shows, such as {@code 2030-03-10T12:00:00Z}; empty for the time at which the test starts. */
    String at() default "";

    /**
     * Whether the agent's tools have to be woven, as {@link dev.precept.runtime.Precept#open} asks. Only a test that calls
     * guards itself, and no tool, may do without: with the java agent missing, every tool would run unguarded.
     */
    boolean woven() default true;
}
