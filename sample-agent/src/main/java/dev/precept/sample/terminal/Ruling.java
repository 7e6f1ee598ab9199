package dev.precept.sample.terminal;

import java.util.List;

/**
 * A judgement, in words.
 *
 * @param tool the tool; empty where none is concerned
 * @param verdict ALLOW, BLOCK, ESCALATE, …
 * @param broken the rules that do not hold, the one that decided first
 * @param detail why, where no rule says it
 */
public record Ruling(Kind kind, String tool, String verdict, List<Broken> broken, String detail) {

    /** Kinds of judgements, as far as a reader cares. */
    public enum Kind {
        /** A request never reached the model. */
        TURNED_AWAY,
        /** Every rule holds, and the tool runs. */
        ALLOWED,
        /** The tool did not run. */
        REFUSED,
        /** The tool ran, and nobody knows how far. */
        UNCERTAIN,
        /** The conversation is over for the model. */
        HALTED,
        /** Nothing to show. */
        NOTED
    }

    /**
     * A rule that does not hold.
     *
     * @param route who decides or takes over; empty for nobody
     * @param reason more than "it is false"; empty if that is all
     */
    public record Broken(String rule, String verdict, String route, String reason) {}

    /** Copies what it is given. */
    public Ruling {
        broken = List.copyOf(broken);
    }

    /** The rule that decided, or what stands in its place. */
    public String because() {
        if (!broken.isEmpty()) {
            return broken.get(0).rule();
        }
        return kind == Kind.ALLOWED ? "every rule holds" : detail;
    }
}
