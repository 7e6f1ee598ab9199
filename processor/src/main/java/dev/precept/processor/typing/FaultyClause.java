package dev.precept.processor.typing;

import dev.precept.processor.clause.ClauseFault;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import java.util.Optional;

/**
 * A clause that does not hold together.
 *
 * @param tool the tool that it judges; empty for a rule of an agent, which judges all of its tools
 * @param clause the clause
 * @param fault what is wrong with it
 * @param from the tool that it is inherited from
 * @param saidElsewhere whether it is no better where it is written, which is said there
 */
public record FaultyClause(
        Optional<ToolMethod> tool,
        Written<String> clause,
        ClauseFault fault,
        Optional<Inherited> from,
        boolean saidElsewhere) {

    /** The part of the clause that is at fault. */
    public String part() {
        String text = clause.value();
        int start = Math.min(fault.offset(), text.length());
        return text.substring(start, Math.min(start + fault.length(), text.length()));
    }
}
