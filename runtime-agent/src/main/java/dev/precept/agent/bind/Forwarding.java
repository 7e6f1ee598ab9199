package dev.precept.agent.bind;

import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the code of bridges and of generated proxies does; the planner itself looks at no instruction. */
public interface Forwarding {

    /** Whether a bridge does nothing but call a method that is guarded or refuses by itself. */
    boolean onlyForwards(MethodInfo bridge);

    /** Whether a method of a generated proxy does nothing but hand its call on to the tools that it overrides. */
    boolean handsOn(MethodInfo override, List<Inherited.Tool> overridden);

    /** The descriptor of the super class's method of the same name that a bridge calls, or null when it calls none. */
    @Nullable
    String inSuperClass(MethodInfo bridge);
}
