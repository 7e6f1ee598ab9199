package dev.precept.processor.clause;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A clause that holds together: an immutable tree in which every name is bound and every part has its type.
 *
 * @param text the clause as its author wrote it
 * @param root the whole expression
 * @param parameters Java names of the tool's parameters that the clause reads, in the order of the signature
 * @param facts names of the facts that it calls, sorted
 * @param readsResult whether it reads {@code result}
 */
public record TypedClause(String text, ClauseExpr root, Set<String> parameters, Set<String> facts, boolean readsResult)
        implements ClauseResult {

    public TypedClause {
        parameters = Collections.unmodifiableSet(new LinkedHashSet<>(parameters));
        facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
    }
}
