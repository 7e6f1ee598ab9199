package dev.precept.testkit.coverage;

import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Which test a call belongs to: that of its thread; else that of its session, if the session was opened or seen on a test's
 * thread; else the only one that runs. Where several run and nothing else is known, nobody is named.
 *
 * <p>Threads are never followed to the threads that they start: a pool's thread would keep the test that made it.
 */
public final class RunningTests {

    private static final RunningTests HERE = new RunningTests();

    /** Seen in two tests that ran at the same time. */
    private static final String SEVERAL = "";

    // A stack: a worker of a pool that waits for its tests runs one of them meanwhile.
    private final Map<Thread, Deque<String>> threads = new ConcurrentHashMap<>();
    private final Set<String> tests = ConcurrentHashMap.newKeySet();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    RunningTests() {}

    /** Those of this JVM. */
    public static RunningTests here() {
        return HERE;
    }

    /** The test, or the code around tests, that this thread runs now. */
    void started(String id, boolean isTest) {
        threads.computeIfAbsent(Thread.currentThread(), thread -> new ConcurrentLinkedDeque<>())
                .push(id);
        if (isTest) {
            tests.add(id);
        }
    }

    /** It ended, on whichever thread. */
    void finished(String id) {
        tests.remove(id);
        Deque<String> own = threads.get(Thread.currentThread());
        if (own == null || !own.remove(id)) {
            threads.values().forEach(stack -> stack.remove(id));
        }
        threads.values().removeIf(Deque::isEmpty);
    }

    /** A session was opened on this thread: its calls belong to the test that runs here, on whatever thread they are. */
    public void opened(String session) {
        of(session);
    }

    /** The id of the test that makes a call on this thread; null if nobody can tell. */
    @Nullable
    String of(String session) {
        Deque<String> own = threads.get(Thread.currentThread());
        String here = own == null ? null : own.peek();
        if (here != null) {
            if (!session.isEmpty()) {
                sessions.merge(session, here, this::latest);
            }
            return here;
        }
        String known = sessions.getOrDefault(session, SEVERAL);
        return known.isEmpty() ? only() : known;
    }

    private String latest(String before, String now) {
        return before.equals(now) || !tests.contains(before) ? now : SEVERAL;
    }

    private @Nullable String only() {
        String[] all = tests.toArray(new String[0]);
        return all.length == 1 ? all[0] : null;
    }
}
