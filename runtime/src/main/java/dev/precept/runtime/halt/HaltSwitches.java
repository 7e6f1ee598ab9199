package dev.precept.runtime.halt;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import org.jspecify.annotations.Nullable;

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
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String BY_JMX = "by JMX: ";

    private static boolean up;
    private static @Nullable Neighbours neighbours;
    private static @Nullable ScheduledExecutorService watching;
    private static @Nullable Thread watcher;

    /** Halts, and tells the listeners. */
    @FunctionalInterface
    public interface Halting {
        /** Halts a target for a reason. */
        HaltReceipt halt(HaltTarget target, String reason);
    }

    private HaltSwitches() {}

    /**
     * Puts them up, once; whoever comes meanwhile waits, since the file may halt what he is about to do. What is halted in
     * other applications of this JVM holds here from then on.
     *
     * @param halting halts here and in the other applications
     * @param here halts here
     */
    public static synchronized void up(Halting halting, Halting here) {
        if (!up) {
            up = true;
            join(halting, here);
            String file = System.getProperty(FILE, "");
            if (!file.isBlank()) {
                watch(file, halting);
            }
        }
    }

    /** Halts everything here for good, and lets go of what would keep this class loader alive. */
    public static void end(Instant now) {
        Thread looking = down(now);
        try {
            if (looking != null) {
                // Not under the lock, which a look at the file may want. Its executor has ended a moment before it has.
                looking.join(PATIENCE.toMillis());
                if (looking.isAlive()) {
                    LOG.log(System.Logger.Level.WARNING, "The thread that looks at the file has not ended yet");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized @Nullable Thread down(Instant now) {
        up = true;
        var unused = Halts.here().halt(new HaltTarget.Everything(), "the application has ended", now);
        if (watching != null) {
            watching.shutdownNow();
        }
        Thread looking = watcher;
        watching = null;
        watcher = null;
        try {
            if (neighbours != null) {
                neighbours.leave();
            }
        } catch (JMException | RuntimeException stays) {
            LOG.log(System.Logger.Level.WARNING, "The bean that halts stays, and its class loader with it", stays);
        }
        neighbours = null;
        return looking;
    }

    /**
     * Halts in the other applications of this JVM, if the target means something there.
     *
     * @return what came back; there is nobody where the switches are not up
     */
    static Neighbours.Answers beside(HaltTarget target, String reason) {
        Neighbours others;
        synchronized (HaltSwitches.class) {
            others = neighbours;
        }
        return others == null || !Neighbours.concerns(target)
                ? new Neighbours.Answers(List.of(), true)
                : others.halt(target, reason);
    }

    private static void join(Halting halting, Halting here) {
        try {
            Neighbours others = new Neighbours();
            // Found first, asking second: a halt meanwhile finds this one, or is found by it.
            others.join(bean(Halts.here(), halting, here));
            neighbours = others;
            others.standing().forEach(here::halt);
        } catch (JMException | LinkageError | RuntimeException none) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Halting by JMX is not available, nor do halts of other applications of this JVM hold here",
                    none);
        }
    }

    private static HaltMXBean bean(Halts halts, Halting halting, Halting here) {
        return new HaltMXBean() {
            @Override
            public List<String> getHalts() {
                return halts.all().stream()
                        .map(halt -> halt.target() + ": " + halt.reason())
                        .toList();
            }

            @Override
            public List<String> getTargets() {
                return halts.all().stream()
                        .map(halt -> halt.target().toString())
                        .toList();
            }

            @Override
            public List<String> getRunning() {
                return words(halts.running());
            }

            @Override
            public List<String> halt(String target, String reason) {
                return words(
                        halting.halt(HaltTarget.parse(target), BY_JMX + reason).running());
            }

            @Override
            public List<List<String>> haltHere(String target, String reason) {
                return here.halt(HaltTarget.parse(target), reason).running().stream()
                        .map(call -> List.of(call.tool(), call.agent(), call.session(), call.thread()))
                        .toList();
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
        watching = Executors.newSingleThreadScheduledExecutor(HaltSwitches::thread);
        var unused =
                watching.scheduleWithFixedDelay(file::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Made by whoever puts the switches up, under their lock: the executor starts it with its first work. */
    private static Thread thread(Runnable work) {
        Thread looking = new Thread(work, "precept-halt-file");
        looking.setDaemon(true);
        watcher = looking;
        return looking;
    }
}
