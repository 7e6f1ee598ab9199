package dev.precept.runtime.halt;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The other copies of the runtime in this JVM, such as that of another web application. They have no class in common and
 * meet as JMX beans, which need none. They can be halted, and asked what is halted; nothing lifts a halt beside.
 */
final class Neighbours {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final String DOMAIN = "dev.precept:type=Halt";
    private static final String[] TWO_TEXTS = {String.class.getName(), String.class.getName()};

    private final MBeanServer server;
    private final ObjectName own;
    private final ObjectName all;

    /**
     * What came back from all of them.
     *
     * @param running the bodies that run on
     * @param everybody whether each of them has acknowledged
     */
    record Answers(List<RunningCall> running, boolean everybody) {}

    Neighbours() throws MalformedObjectNameException {
        server = ManagementFactory.getPlatformMBeanServer();
        // Two hashes: that of one loader alone may be another's, too.
        String id = Integer.toHexString(System.identityHashCode(Neighbours.class.getClassLoader()))
                + Integer.toHexString(System.identityHashCode(Neighbours.class));
        own = new ObjectName(DOMAIN + ",loader=" + id);
        all = new ObjectName(DOMAIN + ",*");
    }

    /** From now on the others find this copy. */
    void join(HaltMXBean here) throws JMException {
        server.registerMBean(here, own);
    }

    /** The bean would keep the loader of this copy alive. */
    void leave() throws JMException {
        if (server.isRegistered(own)) {
            server.unregisterMBean(own);
        }
    }

    /** Whether a halt means something beside: a session and a caller are known to one copy only. */
    static boolean concerns(HaltTarget target) {
        return target instanceof HaltTarget.Everything
                || target instanceof HaltTarget.Tool
                || target instanceof HaltTarget.Agent;
    }

    /** Halts in every other copy; when this returns, no body that it concerns starts in those that have answered. */
    Answers halt(HaltTarget target, String reason) {
        List<RunningCall> running = new ArrayList<>();
        boolean everybody = true;
        for (ObjectName one : others()) {
            try {
                Object[] words = {target.toString(), reason};
                for (String[] call : (String[][]) server.invoke(one, "haltHere", words, TWO_TEXTS)) {
                    running.add(new RunningCall(call[0], call[1], call[2], call[3]));
                }
            } catch (InstanceNotFoundException ended) {
                LOG.log(System.Logger.Level.DEBUG, "An application ended while it was halted", ended);
            } catch (JMException | RuntimeException | LinkageError silent) {
                everybody = false;
                LOG.log(System.Logger.Level.ERROR, "The application with the bean " + one + " was not halted", silent);
            }
        }
        return new Answers(running, everybody);
    }

    /** What stands in the other copies, with the reasons. Everything, if one of them cannot be asked. */
    Map<HaltTarget, String> standing() {
        Map<HaltTarget, String> standing = new LinkedHashMap<>();
        for (ObjectName one : others()) {
            try {
                for (String target : (String[]) server.getAttribute(one, "Targets")) {
                    HaltTarget read = read(target);
                    if (concerns(read)) {
                        standing.putIfAbsent(read, "it stands in another application of this JVM");
                    }
                }
            } catch (InstanceNotFoundException ended) {
                LOG.log(System.Logger.Level.DEBUG, "An application ended while it was asked", ended);
            } catch (JMException | RuntimeException | LinkageError silent) {
                LOG.log(System.Logger.Level.ERROR, "The application with the bean " + one + " does not answer", silent);
                standing.put(
                        new HaltTarget.Everything(), "another application of this JVM does not say what is halted");
            }
        }
        return standing;
    }

    /** A halt that this version cannot read halts everything: somebody meant to halt something. */
    private static HaltTarget read(String target) {
        try {
            return HaltTarget.parse(target);
        } catch (IllegalArgumentException unknown) {
            return new HaltTarget.Everything();
        }
    }

    private List<ObjectName> others() {
        return server.queryNames(all, null).stream()
                .filter(one -> !one.equals(own))
                .sorted()
                .toList();
    }
}
