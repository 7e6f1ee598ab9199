package dev.precept.runtime.asking;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Asks code that may throw or hang. Its threads hold no session, and inherit nothing; there are at most {@value #THREADS}, so
 * that what hangs for good can use up no more than these.
 */
public final class Asking {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final int THREADS = 64;
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final ThreadPoolExecutor EXECUTOR =
            new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Asking::thread);

    private Asking() {}

    /** What became of a question. */
    public sealed interface Answer<T> {

        /** It was answered. */
        record Given<T>(T value) implements Answer<T> {}

        /**
         * It was not.
         *
         * @param reason why, in fixed words for people
         */
        record None<T>(String reason) implements Answer<T> {}
    }

    /**
     * Asks, and waits until the deadline at the longest. What is thrown is logged and not passed on. An interrupt of this
     * thread ends the waiting and stays set.
     *
     * @param whom who is asked, in the words of a message: "the classifier of requests"
     */
    public static <T> Answer<T> within(Duration deadline, String whom, Callable<T> question) {
        Future<T> asked;
        try {
            asked = EXECUTOR.submit(question);
        } catch (RejectedExecutionException full) {
            return none(whom, " is not asked: too many of its answers are awaited", full);
        }
        try {
            T value = asked.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return value == null ? none(whom, " gave no answer", null) : new Answer.Given<>(value);
        } catch (TimeoutException late) {
            asked.cancel(true);
            return none(whom, " did not answer in time", null);
        } catch (ExecutionException failed) {
            return none(whom, " failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return none(whom, " was not waited for: the thread was interrupted", null);
        }
    }

    private static <T> Answer<T> none(String whom, String what, @Nullable Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, whom + what, cause);
        return new Answer.None<>(whom + what);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "precept-asking-" + NUMBER.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Asking.class.getClassLoader());
        return thread;
    }
}
