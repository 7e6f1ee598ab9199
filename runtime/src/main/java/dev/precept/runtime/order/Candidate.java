package dev.precept.runtime.order;

import java.util.List;

/**
 * What the success of a tool may put into the history.
 *
 * @param tool the tool's name
 * @param milestones all that it may reach, its own name among them
 * @param byName whether its success as such is a milestone, under its name: not if it says itself when it is
 * @param harmless whether a call that failed has changed nothing
 */
public record Candidate(String tool, List<String> milestones, boolean byName, boolean harmless) {

    /** Copies what it is given. */
    public Candidate {
        milestones = List.copyOf(milestones);
    }
}
