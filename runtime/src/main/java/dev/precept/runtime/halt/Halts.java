package dev.precept.runtime.halt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is halted in this JVM. A gate asks {@link #stopping} before it judges, and {@link #enter} as the last thing before a
 * body.
 *
 * <p>The promise rests on the order of steps. A gate takes the lock of its thread's stripe, reads what is halted, and puts
 * the call on the stripe's list. A halt first sets what is halted, then takes the lock of each stripe in turn. So each call
 * either saw the halt and was refused, or stands on a list that the halt reads. A plain read without the lock, however
 * volatile, lets bodies start after the acknowledgement.
 */
public final class Halts {

    private record State(
            Map<HaltTarget, Halt> halts, @Nullable Halt everything) {
        static @Nullable State of(Map<HaltTarget, Halt> halts) {
            return halts.isEmpty() ? null : new State(Map.copyOf(halts), halts.get(new HaltTarget.Everything()));
        }

        @Nullable
        Halt stopping(String tool, String agent, String session) {
            if (everything != null) {
                return everything;
            }
            Halt ofTool = halts.get(new HaltTarget.Tool(tool));
            if (ofTool != null || agent.isEmpty()) {
                return ofTool;
            }
            Halt ofAgent = halts.get(new HaltTarget.Agent(agent));
            return ofAgent != null ? ofAgent : halts.get(new HaltTarget.Session(session));
        }
    }

    private static final Halts HERE = new Halts();

    private final Object changing = new Object();
    private final RunningCalls running = new RunningCalls();
    private final RunningCalls.Question asking = this::stopping;

    /** Null while nothing is halted, which is what almost every call sees. */
    private volatile @Nullable State state;

    /** Nothing is halted. */
    Halts() {}

    /** Those of this class loader's runtime. */
    public static Halts here() {
        return HERE;
    }

    /** The halt that stops such a call now, or null. */
    public @Nullable Halt stopping(String tool, String agent, String session) {
        State now = state;
        return now == null ? null : now.stopping(tool, agent, session);
    }

    /**
     * Lets a body start, and remembers it until {@link #leave}; or says which halt stops it. Agent and session are empty
     * for a call of code.
     *
     * @param call the call; it has to be the one that leaves
     */
    public @Nullable Halt enter(RunningCalls.Entry call, String tool, String agent, String session) {
        return running.enter(call, tool, agent, session, asking);
    }

    /** A body has ended. */
    public void leave(RunningCalls.Entry call) {
        running.leave(call);
    }

    /**
     * Halts. When this returns, no body that the halt concerns will start any more. Halting again keeps the first reason.
     *
     * @return what was running then
     */
    public HaltReceipt halt(HaltTarget target, String reason, Instant now) {
        Halt halt;
        synchronized (changing) {
            Map<HaltTarget, Halt> halts = new LinkedHashMap<>(held());
            halt = halts.computeIfAbsent(target, unseen -> new Halt(target, reason, now));
            state = State.of(halts);
        }
        return new HaltReceipt(halt, running.concerning(target));
    }

    /** Lifts a halt; empty if there was none. */
    public Optional<Halt> resume(HaltTarget target) {
        synchronized (changing) {
            Map<HaltTarget, Halt> halts = new LinkedHashMap<>(held());
            Halt lifted = halts.remove(target);
            state = State.of(halts);
            return Optional.ofNullable(lifted);
        }
    }

    /** All halts that hold. */
    public List<Halt> all() {
        return List.copyOf(held().values());
    }

    /** The bodies that run now. */
    public List<RunningCall> running() {
        return running.concerning(new HaltTarget.Everything());
    }

    private Map<HaltTarget, Halt> held() {
        State now = state;
        return now == null ? Map.of() : now.halts();
    }
}
