package dev.precept.runtime.session;

import dev.precept.runtime.contract.AgentModel;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds the contract that the compiler wrote beside an agent's type. */
public final class AgentModels {

    private static final ClassValue<AgentModel> MODELS = new ClassValue<>() {
        @Override
        protected AgentModel computeValue(Class<?> agent) {
            return load(agent);
        }
    };

    /** What a generated class said of itself, kept with that class: this runtime may outlive it. */
    private static final ClassValue<AtomicReference<@Nullable AgentModel>> DECLARED = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable AgentModel> computeValue(Class<?> generated) {
            return new AtomicReference<>();
        }
    };

    private AgentModels() {}

    /**
     * Called by a generated class when it is initialised. It calls, and is not called, since its module need not export its
     * package to this one.
     *
     * @param generated its own, so that no other class can speak for it
     */
    public static void declare(MethodHandles.Lookup generated, AgentModel model) {
        if (!generated.hasFullPrivilegeAccess()) {
            throw new IllegalArgumentException("a contract is declared by its own class");
        }
        DECLARED.get(generated.lookupClass()).compareAndSet(null, model);
    }

    /**
     * The contract of an agent.
     *
     * @throws IllegalArgumentException if there is none, with what to do
     */
    public static AgentModel of(Class<?> agent) {
        return MODELS.get(agent);
    }

    private static AgentModel load(Class<?> agent) {
        String name = agent.getName().replace('$', '_') + "PreceptContract";
        try {
            Class<?> generated = Class.forName(name, true, agent.getClassLoader());
            AgentModel declared = DECLARED.get(generated).get();
            return declared != null
                    ? declared
                    : (AgentModel) generated.getMethod("model").invoke(null);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(
                    "[PRE-0706] " + agent.getName() + " has no compiled contract. Fix: annotate it with @AgentContract"
                            + " and compile it with precept-processor on the processor path. See docs/errors/PRE-0706.md",
                    missing);
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw new IllegalArgumentException(
                    "[PRE-0706] The compiled contract of " + agent.getName() + " cannot be read. Fix: compile it again"
                            + " with the same version of precept-processor and precept-runtime. See"
                            + " docs/errors/PRE-0706.md",
                    broken);
        }
    }
}
