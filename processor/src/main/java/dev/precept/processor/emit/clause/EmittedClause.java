package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.Ambient;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The body of a private static method of the guard.
 *
 * @param body statements, the last of which returns on every path
 * @param parameters Java names of the tool's parameters that the method needs, under exactly these names
 * @param ambient what it needs besides, each as a parameter of that word
 * @param readsResult whether it needs {@code result}
 * @param readsFacts whether it needs {@code facts}, which has one method per fact, with the fact's own Java types
 */
public record EmittedClause(
        CodeBlock body, Set<String> parameters, Set<Ambient> ambient, boolean readsResult, boolean readsFacts) {

    public EmittedClause {
        parameters = Collections.unmodifiableSet(new LinkedHashSet<>(parameters));
    }
}
