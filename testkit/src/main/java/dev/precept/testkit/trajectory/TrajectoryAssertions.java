package dev.precept.testkit.trajectory;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a test begins to say what an agent should have done.
 *
 * <pre>{@code
 * import static dev.precept.testkit.trajectory.TrajectoryAssertions.*;
 *
 * assertThat(trajectory).calledOnce("issueReturn", withArg("orderId", "A1")).before("sendMail").neverCalled("closeAccount");
 * }</pre>
 */
public final class TrajectoryAssertions {

    private TrajectoryAssertions() {}

    /** About what the agent did up to now. */
    public static TrajectoryAssert assertThat(Trajectory trajectory) {
        return new TrajectoryAssert(trajectory.now());
    }

    /** {@link ArgumentCondition#withArg}. */
    public static ArgumentCondition withArg(String parameter, @Nullable Object value) {
        return ArgumentCondition.withArg(parameter, value);
    }

    /** {@link ArgumentCondition#withArgMatching}. */
    public static <T> ArgumentCondition withArgMatching(
            String parameter, String description, Class<T> type, Predicate<T> holds) {
        return ArgumentCondition.withArgMatching(parameter, description, type, holds);
    }

    /** {@link SameArg#sameArg(String)}. */
    public static SameArg sameArg(String parameter) {
        return SameArg.sameArg(parameter);
    }

    /** {@link SameArg#sameArg(String, String)}. */
    public static SameArg sameArg(String parameter, String ofTheOther) {
        return SameArg.sameArg(parameter, ofTheOther);
    }
}
