package dev.precept.runtime.session;

import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptEvent.Phase;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.halt.HaltChange;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.lines.RefusalLog;
import dev.precept.runtime.store.HaltBook.Lifting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Tells the listeners. Builds nothing while there are none. */
public final class Events {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final List<PreceptListener> LISTENERS = new CopyOnWriteArrayList<>();
    private static volatile InstantSource clock = InstantSource.system();

    private Events() {}

    /** Adds a listener until the result is closed. */
    public static PreceptListener.Subscription listen(PreceptListener listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    /** The time by the runtime's clock. */
    public static Instant now() {
        return clock.instant();
    }

    static void clock(InstantSource source) {
        clock = source;
    }

    /** Code calls tools in its own name. */
    public static void application(String label) {
        if (!LISTENERS.isEmpty()) {
            tell(new PreceptEvent(
                    Phase.APPLICATION, clock.instant(), "", "", label, "", Verdict.ALLOW, List.of(), "", null));
        }
    }

    /** Another JVM of the fleet halted something, or lifted such a halt. */
    public static void elsewhere(HaltChange change) {
        outside(change.halted() ? Phase.HALT : Phase.RESUME, change.target() + ", elsewhere: " + change.reason());
    }

    /** A holder has lifted a halt, or his part of it. */
    public static void lifted(HaltTarget target, Lifting lifting, String by, String reason) {
        if (lifting != Lifting.NOTHING) {
            String how = lifting == Lifting.LIFTED ? "" : " (another has to, too)";
            outside(Phase.RESUME, target + ", by " + by + how + ": " + reason);
        }
    }

    /** Somebody halted something from outside, or lifted such a halt. */
    public static void outside(Phase phase, String detail) {
        if (!LISTENERS.isEmpty()) {
            Verdict verdict = phase == Phase.HALT ? Verdict.HALT : Verdict.ALLOW;
            tell(new PreceptEvent(phase, clock.instant(), "", "", "", "", verdict, List.of(), detail, null));
        }
    }

    /** A person has decided about a call. */
    public static void answered(boolean approves, String detail) {
        LOG.log(System.Logger.Level.INFO, "Approval: {0}", detail);
        if (!LISTENERS.isEmpty()) {
            Verdict verdict = approves ? Verdict.ALLOW : Verdict.BLOCK;
            tell(new PreceptEvent(Phase.APPROVAL, clock.instant(), "", "", "", "", verdict, List.of(), detail, null));
        }
    }

    /** Rules were put into shadow, or are out of it. Somebody must be able to read that afterwards, so it is logged, too. */
    public static void shadow(String detail) {
        LOG.log(System.Logger.Level.WARNING, "Shadow: {0}", detail);
        if (!LISTENERS.isEmpty()) {
            tell(new PreceptEvent(
                    Phase.SHADOW, clock.instant(), "", "", "", "", Verdict.ALLOW, List.of(), detail, null));
        }
    }

    /** A grant is worth nothing. The reason is told here and nowhere else, so it is logged, too. */
    public static void grantRefused(String agent, String reason) {
        LOG.log(System.Logger.Level.WARNING, "A grant for agent {0} was refused: {1}", agent, reason);
        if (!LISTENERS.isEmpty()) {
            tell(new PreceptEvent(
                    Phase.GRANT, clock.instant(), "", agent, "", "", Verdict.BLOCK, List.of(), reason, null));
        }
    }

    /** A session was opened; of interest if it was with a grant. */
    public static void opened(LiveSession session) {
        if (session.isGranted()) {
            tell(session, Phase.GRANT, Verdict.ALLOW, "");
        }
    }

    static void roleAsserted(LiveSession session) {
        tell(session, Phase.ROLE_ASSERTION, Verdict.ALLOW, "the user says that he has a role; nothing follows from it");
    }

    private static void tell(LiveSession session, Phase phase, Verdict verdict, String detail) {
        if (!LISTENERS.isEmpty()) {
            tell(new PreceptEvent(
                    phase, clock.instant(), session.id(), session.agent(), "", "", verdict, List.of(), detail, null));
        }
    }

    static void halt(LiveSession session, String reason) {
        tell(session, Phase.HALT, Verdict.HALT, reason);
    }

    static void request(LiveSession session, String reason) {
        tell(session, Phase.REQUEST, reason.isEmpty() ? Verdict.ALLOW : Verdict.BLOCK, reason);
    }

    /**
     * Something happened to a call.
     *
     * @param watched the call, if somebody watched when it began
     */
    public static void call(
            Phase phase,
            @Nullable WatchedCall watched,
            @Nullable LiveSession session,
            @Nullable String application,
            String tool,
            Verdict verdict,
            List<BrokenRule> rules,
            String detail,
            @Nullable Throwable failure) {
        if (phase == Phase.REFUSAL || phase == Phase.UNCERTAIN) {
            RefusalLog.here()
                    .tell(
                            phase == Phase.REFUSAL ? "refusal" : "uncertain",
                            tool,
                            verdict,
                            rules,
                            session == null ? "" : session.agent(),
                            session == null ? "" : session.id(),
                            application == null ? "" : application,
                            detail);
        }
        if (LISTENERS.isEmpty() && watched == null) {
            return;
        }
        PreceptEvent event = new PreceptEvent(
                phase,
                clock.instant(),
                session == null ? "" : session.id(),
                session == null ? "" : session.agent(),
                application == null ? "" : application,
                tool,
                verdict,
                rules,
                detail,
                failure);
        if (watched != null) {
            Watchers.decided(watched, event);
        }
        tell(event);
    }

    /** Tells all listeners. */
    public static void tell(PreceptEvent event) {
        for (PreceptListener listener : LISTENERS) {
            tell(listener, event);
        }
    }

    /** Tells one listener. */
    public static void tell(PreceptListener listener, PreceptEvent event) {
        try {
            listener.on(event);
        } catch (Throwable fault) { // also what Kotlin throws unchecked, and a full heap: telling decides nothing
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A listener failed on " + event.phase() + "; the decision stands",
                    fault);
        }
    }
}
