package dev.precept.runtime.session;

import dev.precept.runtime.contract.AgentModel;

/** Finds the contract that the compiler wrote beside an agent's type. */
public final class AgentModels {

    private static final ClassValue<AgentModel> MODELS = new ClassValue<>() {
        @Override
        protected AgentModel computeValue(Class<?> agent) {
            return load(agent);
        }
    };

    private AgentModels() {}

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
            return (AgentModel) generated.getMethod("model").invoke(null);
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
