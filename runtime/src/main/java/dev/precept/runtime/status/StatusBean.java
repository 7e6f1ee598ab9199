package dev.precept.runtime.status;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
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
                ManagementFactory.getPlatformMBeanServer().registerMBean(new StatusBean(), name());
            } catch (JMException | LinkageError | RuntimeException none) {
                LOG.log(System.Logger.Level.WARNING, "The status is not available by JMX", none);
            }
        }
    }

    /** Takes it down for good: it would keep this class loader alive. */
    public static synchronized void end() {
        up = true;
        try {
            if (ManagementFactory.getPlatformMBeanServer().isRegistered(name())) {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
            }
        } catch (JMException | RuntimeException stays) {
            LOG.log(System.Logger.Level.WARNING, "The bean of the status stays, and its class loader with it", stays);
        }
    }

    /** One for each copy of the runtime: two applications in one JVM have two. */
    private static ObjectName name() throws MalformedObjectNameException {
        String loader = Integer.toHexString(System.identityHashCode(StatusBean.class.getClassLoader()));
        return new ObjectName("dev.precept:type=Status,loader=" + loader);
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
