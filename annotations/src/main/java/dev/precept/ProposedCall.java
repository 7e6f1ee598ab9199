package dev.precept;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that has not run yet, as an {@link Enforcer} sees it. */
public interface ProposedCall {

    /** The tool's name, as the model knows it. */
    String tool();

    /** The names of the parameters, in the order of the method. */
    List<String> parameters();

    /**
     * The argument of a parameter; not a copy.
     *
     * @param parameter a name out of {@link #parameters()}
     * @throws IllegalArgumentException if the tool has no such parameter
     */
    // A module that uses this one needs JSpecify only if it checks nullness itself.
    @SuppressWarnings("exports")
    @Nullable
    Object argument(String parameter);
}
