package dev.precept.agent.bind;

import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the code of bridges, of generated proxies and of methods that a build has woven does; the planner itself looks at no instruction. */
public interface Forwarding {

    /** Whether a bridge does nothing but call a method that is guarded or refuses by itself. */
    boolean onlyForwards(MethodInfo bridge);

    /** Whether a method of a generated proxy does nothing but hand its call on to the tools that it overrides. */
    boolean handsOn(MethodInfo override, List<Inherited.Tool> overridden);

    /** The descriptor of the super class's method of the same name that a bridge calls, or null when it calls none. */
    @Nullable
    String inSuperClass(MethodInfo bridge);

    /** Whether the code of a method is, instruction by instruction, what the weaver would write for it, and its body is away. */
    boolean isInPlace(MethodInfo method, String guard, Plan.Guarded planned);
}
