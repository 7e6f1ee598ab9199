package dev.precept.agent.config;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The options of the agent.
 *
 * @param failurePolicy what happens when a tool cannot be guarded
 * @param quiet whether the line at the start is left out; refusals are told in any case
 * @param requiredAdapters frameworks that must not run without their adapter
 * @param unwanted what keeps the JVM from starting
 * @param configuration every option, those of the runtime among them
 */
public record AgentOptions(
        FailurePolicy failurePolicy,
        boolean quiet,
        Set<String> requiredAdapters,
        Set<Concern> unwanted,
        Configuration configuration) {

    /** What holds when nothing is said. */
    static AgentOptions defaults() {
        return of(Configuration.of(Map.of()));
    }

    static AgentOptions of(Configuration configuration) {
        EnumSet<Concern> unwanted = EnumSet.noneOf(Concern.class);
        add(unwanted, Concern.DEBUGGER, configuration.value(OptionKey.DEBUGGER));
        add(unwanted, Concern.ATTACH, configuration.value(OptionKey.ATTACH));
        add(unwanted, Concern.OTHER_AGENTS, configuration.value(OptionKey.OTHER_AGENTS));
        String adapters = configuration.value(OptionKey.REQUIRE_ADAPTERS);
        return new AgentOptions(
                configuration.value(OptionKey.FAILURE_POLICY).equals("refuse")
                        ? FailurePolicy.REFUSE
                        : FailurePolicy.HALT,
                configuration.value(OptionKey.LOG).equals("quiet"),
                adapters.isEmpty() ? Set.of() : Set.of(adapters.split("\\+", -1)),
                unwanted,
                configuration);
    }

    private static void add(Set<Concern> unwanted, Concern concern, String value) {
        if (value.equals("refuse")) {
            unwanted.add(concern);
        }
    }
}
