package dev.precept.runtime;

import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a gate, a session or an adapter decided or saw. Carries no argument and no result.
 *
 * @param phase what kind of thing
 * @param at when, by the runtime's clock
 * @param session id of the session; empty without one
 * @param agent id of the agent; empty without a session
 * @param application the label of {@link Precept#asApplication}; empty for calls that are the agent's
 * @param tool name of the tool; empty where no tool is concerned
 * @param verdict what was decided
 * @param rules the rules that did not hold
 * @param detail fixed words for people: what could not be evaluated, why a session was halted. Never for a model.
 * @param failure what a tool's body or a guard threw, or null
 */
public record PreceptEvent(
        Phase phase,
        Instant at,
        String session,
        String agent,
        String application,
        String tool,
        Verdict verdict,
        List<BrokenRule> rules,
        String detail,
        @Nullable Throwable failure) {

    /** The kinds of events. */
    public enum Phase {
        /**
         * What this JVM was started with: without a tool's class in its detail, about the agent; otherwise about one tool. The
         * detail is one line of {@code key=value} pairs.
         */
        START,
        /** A request of the user was judged. */
        REQUEST,
        /** A grant was shown: a session was opened with it, or it is worth nothing and the detail says why. */
        GRANT,
        /** The user said that he is somebody with a role, such as an administrator. It was counted and not believed. */
        ROLE_ASSERTION,
        /** Every rule holds; the body is about to start. */
        INTENT,
        /** The body returned and its result stands. */
        OUTCOME,
        /** Private data was removed from a result before a model could read it, or the result was withheld for it. */
        PRIVATE_DATA,
        /**
         * Rules were put into shadow or came out of it; or, with a tool and rules, a call broke rules that are in shadow, and
         * was not refused for them.
         */
        SHADOW,
        /** A person has decided about a call; or, with a tool, what people approved was used up by a call. */
        APPROVAL,
        /** The call was refused; the body did not start. */
        REFUSAL,
        /** The body ran and its outcome is uncertain. */
        UNCERTAIN,
        /** A session was halted, or somebody halted more than one from outside. */
        HALT,
        /** A halt from outside was lifted. */
        RESUME,
        /** Somebody has looked what became of a call with an unknown outcome, and lets it be made again. */
        RESOLVED,
        /** Code called tools in its own name. */
        APPLICATION
    }

    /** Copies what it is given. */
    public PreceptEvent {
        rules = List.copyOf(rules);
    }
}
