package dev.precept.runtime.approval;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls handlers on threads of its own, few and without a session, and waits for each a moment only: a handler that hangs
 * or throws delays a refusal by two seconds at most, and changes nothing about it.
 */
final class Messenger {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final long PATIENCE_MILLIS = 2_000;
    private static final int THREADS = 8;

    /** Behind handlers that hang; more than these are not told. */
    private static final int WAITING = 256;

    private static final ThreadPoolExecutor PRIVATE = threads();

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "precept-routes");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private Messenger() {}

    static void tell(@Nullable RouteHandler handler, ApprovalRequest request) {
        if (handler == null) {
            log(request, "no handler takes questions there", null);
            return;
        }
        try {
            Future<?> told = PRIVATE.submit(() -> handler.asked(request));
            told.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException slow) {
            log(request, "the handler has not returned within " + PATIENCE_MILLIS + " ms", null);
        } catch (RejectedExecutionException busy) {
            log(request, "the handlers before it have not returned", null);
        } catch (ExecutionException failed) {
            log(request, "the handler failed", failed.getCause());
        }
    }

    private static void log(ApprovalRequest request, String what, @Nullable Throwable cause) {
        LOG.log(
                System.Logger.Level.ERROR,
                "The question " + request.id() + " to \"" + request.route() + "\" is pending, but "
                        + "perhaps nobody was told: " + what,
                cause);
    }
}
