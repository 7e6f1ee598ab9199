package dev.precept.runtime.status;

import java.util.List;
import java.util.Map;

/** What an operator reads by JMX. There is nothing here that he could change. */
public interface StatusMXBean {

    /** The health of {@link RuntimeStatus}. */
    String getHealth();

    /** Why it is not {@code SERVING}. */
    List<String> getReasons();

    /** One line for each tool. */
    List<String> getTools();

    /** One line about the agent, or {@code none}. */
    String getAgent();

    /** The agent's options with the values that hold. */
    Map<String, String> getConfiguration();

    /** SHA-256 of these; empty without an agent. */
    String getConfigurationHash();
}
