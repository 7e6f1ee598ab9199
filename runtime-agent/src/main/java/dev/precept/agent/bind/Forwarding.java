package dev.precept.agent.bind;

import dev.precept.agent.scan.MethodInfo;
import org.jspecify.annotations.Nullable;

/** What the code of a compiler's bridges does; the planner itself looks at no instruction. */
public interface Forwarding {

    /** Whether a bridge does nothing but call a method that is guarded or refuses by itself. */
    boolean onlyForwards(MethodInfo bridge);

    /** The descriptor of the super class's method of the same name that a bridge calls, or null when it calls none. */
    @Nullable
    String inSuperClass(MethodInfo bridge);
}
