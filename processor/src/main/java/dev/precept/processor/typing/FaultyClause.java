package dev.precept.processor.typing;

import dev.precept.processor.clause.ClauseFault;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;

/** A clause that does not hold together. */
public record FaultyClause(ToolMethod tool, Written<String> clause, ClauseFault fault) {

    /** The part of the clause that is at fault. */
    public String part() {
        String text = clause.value();
        int start = Math.min(fault.offset(), text.length());
        return text.substring(start, Math.min(start + fault.length(), text.length()));
    }
}
