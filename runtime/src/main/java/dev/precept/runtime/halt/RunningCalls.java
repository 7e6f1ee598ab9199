package dev.precept.runtime.halt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls whose bodies run, on lists that few threads share: an entry costs one uncontended lock and no allocation. No
 * foreign code runs under a lock.
 */
public final class RunningCalls {

    /** A power of two, so that a thread's stripe is a matter of its low bits. */
    private static final int STRIPES = 64;

    /** One call: a link of its stripe's list, for as long as its body runs. */
    public static class Entry {
        private @Nullable Stripe stripe;
        private @Nullable Entry before;
        private @Nullable Entry after;
        private @Nullable Thread thread;
        private String tool = "";
        private String agent = "";
        private String session = "";
        private HaltTarget.@Nullable Subject subject;

        /** Of a call that is not entered yet. */
        protected Entry() {}

        /** Whether its body runs. */
        protected final boolean entered() {
            return stripe != null;
        }
    }

    interface Question {
        @Nullable
        Halt stopping(String tool, String agent, String session, HaltTarget.@Nullable Subject subject);
    }

    private static final class Stripe {
        private @Nullable Entry first;
    }

    private final Stripe[] stripes = new Stripe[STRIPES];

    RunningCalls() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** Puts a call on its list unless a halt stops it. A call that stands there already, stays there. */
    @Nullable
    Halt enter(
            Entry entry,
            String tool,
            String agent,
            String session,
            HaltTarget.@Nullable Subject subject,
            Question question) {
        Thread thread = Thread.currentThread();
        Stripe stripe = stripes[(int) spread(thread) & (STRIPES - 1)];
        synchronized (stripe) {
            Halt halt = question.stopping(tool, agent, session, subject);
            if (halt == null && entry.stripe == null) {
                entry.stripe = stripe;
                entry.tool = tool;
                entry.agent = agent;
                entry.session = session;
                entry.subject = subject;
                entry.thread = thread;
                link(entry, stripe);
            }
            return halt;
        }
    }

    private static void link(Entry entry, Stripe stripe) {
        Entry next = stripe.first;
        entry.after = next;
        if (next != null) {
            next.before = entry;
        }
        stripe.first = entry;
    }

    void leave(Entry call) {
        Stripe stripe = call.stripe;
        if (stripe == null) {
            return;
        }
        synchronized (stripe) {
            Entry previous = call.before;
            Entry next = call.after;
            if (previous != null) {
                previous.after = next;
            } else {
                stripe.first = next;
            }
            if (next != null) {
                next.before = previous;
            }
            call.stripe = null;
            call.before = null;
            call.after = null;
            call.thread = null;
        }
    }

    List<RunningCall> concerning(HaltTarget target) {
        List<RunningCall> found = new ArrayList<>();
        for (Stripe stripe : stripes) {
            synchronized (stripe) {
                for (Entry entry = stripe.first; entry != null; entry = entry.after) {
                    Thread thread = entry.thread;
                    RunningCall call = new RunningCall(
                            entry.tool, entry.agent, entry.session, thread == null ? "" : thread.getName());
                    if (target.concerns(call.tool(), call.agent(), call.session()) || target.equals(entry.subject)) {
                        found.add(call);
                    }
                }
            }
        }
        return found;
    }

    @SuppressWarnings("deprecation") // threadId() is newer than 17
    private static long spread(Thread thread) {
        long id = thread.getId();
        return id ^ (id >>> 6);
    }
}
