package dev.precept.runtime.halt;

import java.lang.management.ManagementFactory;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The switches outside the application: a JMX bean, and the file that the system property {@value #FILE} names. Both are
 * put up with the first session. One that cannot be put up is logged; a file that was asked for and cannot be watched
 * halts everything.
 */
public final class HaltSwitches {

    /** The system property that names the file. */
    public static final String FILE = "precept.halt.file";

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final Duration EVERY = Duration.ofMillis(200);
    private static boolean up;

    /** Halts, and tells the listeners. */
    @FunctionalInterface
    public interface Halting {
        /** Halts a target for a reason. */
        HaltReceipt halt(HaltTarget target, String reason);
    }

    private HaltSwitches() {}

    /** Puts them up, once; whoever comes meanwhile waits, since the file may halt what he is about to do. */
    public static synchronized void up(Halting halting) {
        if (!up) {
            up = true;
            bean(halting);
            String file = System.getProperty(FILE, "");
            if (!file.isBlank()) {
                watch(file, halting);
            }
        }
    }

    private static void bean(Halting halting) {
        try {
            // One for each copy of the runtime: two applications in one JVM have two.
            String loader = Integer.toHexString(System.identityHashCode(HaltSwitches.class.getClassLoader()));
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(
                            bean(Halts.here(), halting), new ObjectName("dev.precept:type=Halt,loader=" + loader));
        } catch (JMException | LinkageError | RuntimeException none) {
            LOG.log(System.Logger.Level.WARNING, "Halting by JMX is not available", none);
        }
    }

    private static HaltMXBean bean(Halts halts, Halting halting) {
        return new HaltMXBean() {
            @Override
            public List<String> getHalts() {
                return halts.all().stream()
                        .map(halt -> halt.target() + ": " + halt.reason())
                        .toList();
            }

            @Override
            public List<String> getRunning() {
                return words(halts.running());
            }

            @Override
            public List<String> halt(String target, String reason) {
                return words(halting.halt(HaltTarget.parse(target), "by JMX: " + reason)
                        .running());
            }
        };
    }

    private static List<String> words(List<RunningCall> calls) {
        return calls.stream()
                .map(call ->
                        call.tool() + " of " + (call.agent().isEmpty() ? "code" : call.agent() + ' ' + call.session())
                                + " on " + call.thread())
                .toList();
    }

    static void watch(String name, Halting halting) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException wrong) {
            HaltReceipt all = halting.halt(new HaltTarget.Everything(), FILE + " names no file: " + wrong.getMessage());
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Everything is halted: {0}. Fix: give " + FILE + " a path",
                    all.halt().reason());
            return;
        }
        HaltFile file = new HaltFile(path, (target, reason) -> {
            if (Halts.here().all().stream().noneMatch(halt -> halt.target().equals(target))) {
                halting.halt(target, reason);
            }
        });
        file.look();
        ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "precept-halt-file");
            thread.setDaemon(true);
            return thread;
        });
        var unused =
                watching.scheduleWithFixedDelay(file::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
}
