package dev.precept.processor.clause;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A clause that holds together: an immutable tree in which every name is bound and every part has its type.
 *
 * @param text the clause as its author wrote it
 * @param root the whole expression
 * @param parameters Java names of the tool's parameters that the clause reads, in the order of the signature
 * @param facts names of the facts that it calls, sorted
 * @param ambient what it reads besides arguments and facts
 * @param readsResult whether it reads {@code result}
 */
public record TypedClause(
        String text,
        ClauseExpr root,
        Set<String> parameters,
        Set<String> facts,
        Set<Ambient> ambient,
        boolean readsResult)
        implements ClauseResult {

    public TypedClause {
        parameters = Collections.unmodifiableSet(new LinkedHashSet<>(parameters));
        ambient = Collections.unmodifiableSet(new TreeSet<>(ambient));
        facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
    }
}
