package dev.precept;

/**
 * A check written in Java, for what a clause cannot say. Named by {@link Invariant#enforcedBy()}.
 *
 * <pre>{@code
 * final class KnownCarrier implements Enforcer {
 *     public boolean permits(ProposedCall call) { return CARRIERS.contains(call.argument("carrier")); }
 * }
 * }</pre>
 *
 * <p>One instance serves all calls, on any thread. What it throws refuses the call; none of its text reaches the model.
 */
@FunctionalInterface
public interface Enforcer {

    /**
     * Says whether the call may go on.
     *
     * @param call the call as the model proposed it
     * @return {@code false} to refuse it
     */
    boolean permits(ProposedCall call);
}
