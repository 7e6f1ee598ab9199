package dev.precept.testkit.recording;

import org.jspecify.annotations.Nullable;

/**
 * Where a recording is played: the tools, over the world as it was in that conversation. Made anew for each recording; a
 * class that the command line names needs a public constructor without parameters.
 */
public interface Desk {

    /** A recording begins. */
    default void begin(Recording recording) {}

    /**
     * The object whose tool a step calls.
     *
     * @param type the class that declares the tool
     * @return the object, or null for one whose body does nothing and whose facts have no answer
     */
    @Nullable
    Object tools(Recording.Step step, Class<?> type);

    /** How often something was changed by the step that was just called; by default whatever ran changed something once. */
    default int effects(boolean ran) {
        return ran ? 1 : 0;
    }

    /** Whether a step is called at all. By default every one is whose tool the agent has. */
    default boolean plays(Recording.Step step) {
        return true;
    }
}
