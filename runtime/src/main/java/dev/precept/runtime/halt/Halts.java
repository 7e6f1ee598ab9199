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
            Map<HaltTarget, Halt> halts,
            @Nullable Halt everything,
            @Nullable Contact contact) {
        static @Nullable State of(Map<HaltTarget, Halt> halts, @Nullable Contact contact) {
            return halts.isEmpty() && contact == null
                    ? null
                    : new State(Map.copyOf(halts), halts.get(new HaltTarget.Everything()), contact);
        }

        @Nullable
        Halt stopping(String tool, String agent, String session, HaltTarget.@Nullable Subject subject) {
            if (everything != null) {
                return everything;
            }
            Halt named = halts.isEmpty() ? null : named(tool, agent, session, subject);
            return named == null && contact != null && contact.isLost() ? NO_CONTACT : named;
        }

        private @Nullable Halt named(String tool, String agent, String session, HaltTarget.@Nullable Subject subject) {
            Halt ofTool = halts.get(new HaltTarget.Tool(tool));
            if (ofTool != null || agent.isEmpty()) {
                return ofTool;
            }
            Halt ofAgent = halts.get(new HaltTarget.Agent(agent));
            Halt ofSession = ofAgent != null ? ofAgent : halts.get(new HaltTarget.Session(session));
            return ofSession != null || subject == null ? ofSession : halts.get(subject);
        }
    }

    /** Until when this JVM may act on what it knows. */
    static final class Contact {
        private volatile long until;

        /** Lost from the start. */
        Contact() {
            until = System.nanoTime() - 1;
        }

        void until(long tick) {
            until = tick;
        }

        boolean isLost() {
            return System.nanoTime() - until >= 0;
        }
    }

    /**
     * Not a halt that anybody set: the store that knows the halts was not heard of in time. It ends by itself, so nobody's
     * session ends by it.
     */
    public static final Halt NO_CONTACT =
            new Halt(new HaltTarget.Everything(), "the store that keeps the halts does not answer", Instant.EPOCH);

    private static final Halts HERE = new Halts();

    private final Object changing = new Object();
    private final RunningCalls running = new RunningCalls();
    private final RunningCalls.Question asking = this::stopping;

    /** Null while nothing is halted, which is what almost every call sees. */
    private volatile @Nullable State state;

    private @Nullable Contact contact;

    /** Nothing is halted. */
    Halts() {}

    /** Those of this class loader's runtime. */
    public static Halts here() {
        return HERE;
    }

    /** The halt that stops such a call now, or null. */
    public @Nullable Halt stopping(String tool, String agent, String session) {
        return stopping(tool, agent, session, null);
    }

    /**
     * {@link #stopping(String, String, String)} for a session with a known caller.
     *
     * @param subject the caller and the agent; null for an anonymous one
     */
    public @Nullable Halt stopping(String tool, String agent, String session, HaltTarget.@Nullable Subject subject) {
        State now = state;
        return now == null ? null : now.stopping(tool, agent, session, subject);
    }

    /**
     * Lets a body start, and remembers it until {@link #leave}; or says which halt stops it. Agent and session are empty
     * for a call of code.
     *
     * @param call the call; it has to be the one that leaves
     */
    public @Nullable Halt enter(
            RunningCalls.Entry call, String tool, String agent, String session, HaltTarget.@Nullable Subject subject) {
        return running.enter(call, tool, agent, session, subject, asking);
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
            state = State.of(halts, contact);
        }
        return new HaltReceipt(halt, running.concerning(target));
    }

    /** Lifts a halt; empty if there was none. */
    public Optional<Halt> resume(HaltTarget target) {
        synchronized (changing) {
            Map<HaltTarget, Halt> halts = new LinkedHashMap<>(held());
            Halt lifted = halts.remove(target);
            state = State.of(halts, contact);
            return Optional.ofNullable(lifted);
        }
    }

    /** From now on everything is stopped while this contact is lost; null for a JVM that depends on nobody. */
    void contact(@Nullable Contact contact) {
        synchronized (changing) {
            this.contact = contact;
            state = State.of(held(), contact);
        }
    }

    /** The halt of exactly this target, or null. */
    public @Nullable Halt of(HaltTarget target) {
        return held().get(target);
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
