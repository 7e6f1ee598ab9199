package dev.precept.runtime.approval;

import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.digest.CallForm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that only people can let through.
 *
 * @param agent id of the agent
 * @param session the name under which the session's questions are found again
 * @param requester on whose behalf the call is made; null where nobody knows
 * @param grant the name of the session's grant; null without one
 * @param form the call as it is written down
 * @param facts what the guard looked up for its judgement, as canonical text; null where it gave nothing
 * @param broken the rules that do not hold, each one that a person may lift
 */
public record Proposed(
        String agent,
        String session,
        @Nullable Person requester,
        @Nullable String grant,
        CallForm form,
        @Nullable String facts,
        List<BrokenRule> broken) {

    /** Copies what it is given. */
    public Proposed {
        broken = List.copyOf(broken);
    }

    /** The rules that people would lift. */
    Set<Rule> rules() {
        return broken.stream().map(BrokenRule::rule).collect(Collectors.toSet());
    }
}
