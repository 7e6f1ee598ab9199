package dev.precept.runtime.session;

import dev.precept.runtime.Grant;
import dev.precept.runtime.halt.Halt;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.halt.KeptHalts;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a caller out whose session was halted: otherwise a new conversation would begin as if nothing had been. Only a
 * caller whom a grant names can be kept out.
 */
public final class SubjectLatch {

    private SubjectLatch() {}

    static HaltTarget.@Nullable Subject of(String agent, @Nullable HeldGrant held) {
        if (held == null) {
            return null;
        }
        Grant grant = held.grant();
        String subject = grant.caller().subject();
        if (subject == null || subject.isBlank() || agent.isBlank() || grant.issuer().isBlank()) {
            return null;
        }
        return new HaltTarget.Subject(agent, grant.issuer(), subject);
    }

    static void close(HaltTarget.@Nullable Subject subject, String reason, int people) {
        if (subject != null) {
            KeptHalts.here().halt(subject, reason, people, Events.now());
        }
    }

    /** A halt that was told of is written down, as far as the store answers. */
    static void settle(HaltTarget.@Nullable Subject subject) {
        if (subject != null) {
            KeptHalts.here().settle();
        }
    }

    /** Ends a new session of a caller who is kept out. */
    public static void look(LiveSession opened) {
        HaltTarget.Subject subject = opened.subject();
        Halt standing = subject == null ? null : Halts.here().of(subject);
        if (standing != null) {
            opened.end("the caller was halted before: " + standing.reason());
            opened.tellHalt();
        }
    }
}
