package dev.precept.runtime.session;

import dev.precept.runtime.exclusive.HoldChain;
import dev.precept.runtime.guard.CallFrame;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling on this thread: the session, the call in progress, or the application in its own name. One mutable
 * object for each thread, so that a judgement neither looks anything up twice nor allocates. Never inherited: a pooled
 * thread would keep the identity of another user.
 */
public final class Current {

    private static final ThreadLocal<Current> THREAD = ThreadLocal.withInitial(Current::new);

    private @Nullable LiveSession session;
    private @Nullable CallFrame frame;
    private @Nullable CallFrame frameOfCode;
    private @Nullable String application;
    private @Nullable HoldChain keys;

    private Current() {}

    /** This thread's. */
    public static Current get() {
        return THREAD.get();
    }

    /** The session on this thread, or null. A closed one is still here: the gate has to refuse it, not to forget it. */
    public @Nullable LiveSession session() {
        return application == null ? session : null;
    }

    /** The session on this thread whoever calls, or null. */
    public @Nullable LiveSession boundSession() {
        return session;
    }

    /** The label under which code calls in its own name, or null. */
    public @Nullable String application() {
        return application;
    }

    /** The call in progress, or the dispatch that waits for its body; null outside. */
    public @Nullable CallFrame frame() {
        return frame;
    }

    /** The frame that serves this thread's calls of code, or null before the first. */
    public @Nullable CallFrame frameOfCode() {
        return frameOfCode;
    }

    /** Keeps a frame for this thread's calls of code. */
    public void frameOfCode(CallFrame frame) {
        this.frameOfCode = frame;
    }

    /** The keys that calls on this thread hold. They are the thread's own, whoever calls. */
    public HoldChain keys() {
        if (keys == null) {
            keys = new HoldChain();
        }
        return keys;
    }

    /** Nothing is left that a removed object would forget. */
    private boolean isEmpty() {
        return session == null && frame == null && application == null && (keys == null || keys.isEmpty());
    }

    /** Puts a call in the place of the one in progress; null for none. */
    public void frame(@Nullable CallFrame frame) {
        this.frame = frame;
    }

    /**
     * Puts a new session on this thread.
     *
     * @throws IllegalStateException if an open one is here, or if the application calls in its own name
     */
    public void open(LiveSession opened) {
        if (application != null) {
            throw new IllegalStateException("This thread calls as the application (" + application
                    + "), and a session is an agent's. Open it outside Precept.asApplication.");
        }
        if (session != null && !session.closed()) {
            throw new IllegalStateException("This thread already holds the open session " + session.id()
                    + ". Close it first, or open the second one on a thread of its own.");
        }
        this.session = opened;
    }

    /** Takes a session off this thread, if it is here. */
    public void close(LiveSession closed) {
        if (Objects.equals(session, closed)) {
            this.session = null;
        }
        if (isEmpty()) {
            THREAD.remove();
        }
    }

    /** Puts a session on this thread, without a call in progress, until the binding is restored. */
    public Binding bind(@Nullable LiveSession bound) {
        Binding before = new Binding(this, session, frame, application);
        this.session = bound;
        this.frame = null;
        this.application = null;
        return before;
    }

    /** Lets this thread call in its own name until the binding is restored. */
    public Binding asApplication(String label) {
        Binding before = new Binding(this, session, frame, application);
        this.frame = null;
        this.application = Objects.requireNonNull(label, "label");
        return before;
    }

    /** What was on the thread before. */
    public static final class Binding {
        private final Current thread;
        private final @Nullable LiveSession session;
        private final @Nullable CallFrame frame;
        private final @Nullable String application;

        private Binding(
                Current thread,
                @Nullable LiveSession session,
                @Nullable CallFrame frame,
                @Nullable String application) {
            this.thread = thread;
            this.session = session;
            this.frame = frame;
            this.application = application;
        }

        /** Puts it back; called once, on the same thread. */
        public void restore() {
            thread.session = session;
            thread.frame = frame;
            thread.application = application;
            if (thread.isEmpty()) {
                THREAD.remove();
            } else {
                // Something inside may have emptied this thread, and removed it.
                THREAD.set(thread);
            }
        }
    }
}
