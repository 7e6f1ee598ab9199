package dev.precept.runtime;

import dev.precept.runtime.contract.ToolContract;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call that somebody watches. Two calls are never equal, whatever their arguments: the object itself is the call's
 * name, since everything else about it a model could have made up.
 */
public final class WatchedCall {

    private final ToolContract contract;
    private final String session;
    private final boolean nested;
    private final List<@Nullable Object> arguments;

    /** Made by gates. */
    public WatchedCall(ToolContract contract, String session, boolean nested, @Nullable Object[] arguments) {
        this.contract = contract;
        this.session = session;
        this.nested = nested;
        this.arguments = Collections.unmodifiableList(Arrays.asList(arguments.clone()));
    }

    /** The contract of the tool, with the names of its parameters. */
    public ToolContract contract() {
        return contract;
    }

    /** Id of the session that makes the call; empty for code that calls without one or in its own name. */
    public String session() {
        return session;
    }

    /** Whether the body of another tool made the call, not the model. */
    public boolean nested() {
        return nested;
    }

    /** The values that are judged, in the order of {@link ToolContract#parameters()}: the objects themselves. */
    public List<@Nullable Object> arguments() {
        return arguments;
    }
}
