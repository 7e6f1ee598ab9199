package dev.precept.health;

import dev.precept.runtime.status.AgentStatus;
import dev.precept.runtime.status.Guarding;
import dev.precept.runtime.status.RuntimeStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The status in the few words that a health page has room for. */
final class Details {

    private Details() {}

    /** What everybody may read who may read health: numbers, and what is wrong. */
    static Map<String, Object> of(RuntimeStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("contracts", status.health().name());
        for (Guarding guarding : Guarding.values()) {
            long count = status.tools().stream()
                    .filter(tool -> tool.guarding() == guarding)
                    .count();
            if (count > 0) {
                details.put("tools." + guarding.name().toLowerCase(Locale.ROOT), count);
            }
        }
        if (!status.reasons().isEmpty()) {
            details.put("reasons", String.join("; ", status.reasons()));
        }
        return details;
    }

    /** What an operator wants to know of a running JVM. */
    static Map<String, Object> info(RuntimeStatus status) {
        Map<String, Object> details = of(status);
        details.put("agent", status.agent().map(AgentStatus::version).orElse("none"));
        status.agent().ifPresent(agent -> {
            details.put("configurationHash", agent.configurationHash());
            details.put("loosened", agent.loosened());
        });
        return details;
    }
}
