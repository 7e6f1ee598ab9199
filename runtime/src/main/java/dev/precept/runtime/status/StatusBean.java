package dev.precept.runtime.status;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/** Puts the status up for JMX, once, under {@code dev.precept:type=Status}. */
public final class StatusBean implements StatusMXBean {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static boolean up;

    private StatusBean() {}

    /** Puts it up; a JVM in which that fails is told in the log, and serves all the same. */
    public static synchronized void up() {
        if (!up) {
            up = true;
            try {
                // One for each copy of the runtime: two applications in one JVM have two.
                String loader = Integer.toHexString(System.identityHashCode(StatusBean.class.getClassLoader()));
                ManagementFactory.getPlatformMBeanServer()
                        .registerMBean(new StatusBean(), new ObjectName("dev.precept:type=Status,loader=" + loader));
            } catch (JMException | LinkageError | RuntimeException none) {
                LOG.log(System.Logger.Level.WARNING, "The status is not available by JMX", none);
            }
        }
    }

    @Override
    public String getHealth() {
        return Statuses.now().health().name();
    }

    @Override
    public List<String> getReasons() {
        return Statuses.now().reasons();
    }

    @Override
    public List<String> getTools() {
        return Statuses.now().tools().stream().map(ToolStatus::line).toList();
    }

    @Override
    public String getAgent() {
        return Statuses.now().agent().map(AgentStatus::line).orElse("none");
    }

    @Override
    public Map<String, String> getConfiguration() {
        return Statuses.now().agent().map(AgentStatus::configuration).orElse(Map.of());
    }

    @Override
    public String getConfigurationHash() {
        return Statuses.now().agent().map(AgentStatus::configurationHash).orElse("");
    }
}
