package dev.precept.runtime.order;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Calls whose results have not arrived. A stage says so itself; a future is looked at whenever somebody asks the history.
 * A stage that is complete is looked at, too: its reader may ask before it has told us.
 */
final class LaterResults {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    /** So many at once, then they are not waited for: a session that starts more without reading them is no dialogue. */
    private static final int MOST = 256;

    /** How the wait for a result has ended. */
    enum Outcome {
        /** Now. */
        ARRIVED,
        /** At some time since the call returned. */
        ARRIVED_BEFORE,
        /** It never will. */
        FAILED,
        /** Nobody can say. */
        UNSEEN
    }

    /** Compared by identity, as calls are. */
    static final class Later {
        private final Ended call;
        private final long returned;

        private Later(Ended call, long returned) {
            this.call = call;
            this.returned = returned;
        }

        Ended call() {
            return call;
        }

        long returned() {
            return returned;
        }
    }

    private final Set<Later> waiting = new LinkedHashSet<>();
    private final BiConsumer<Later, Outcome> settle;
    private volatile boolean any;

    LaterResults(BiConsumer<Later, Outcome> settle) {
        this.settle = settle;
    }

    /** Waits for a result, unless it is none that can be waited for. */
    boolean await(Ended call, long returned) {
        Object result = call.result();
        if (!(result instanceof CompletionStage<?>) && !(result instanceof Future<?>)) {
            return false;
        }
        look();
        Later later = new Later(call, returned);
        synchronized (waiting) {
            if (waiting.size() >= MOST) {
                return false;
            }
            waiting.add(later);
            any = true;
        }
        if (result instanceof CompletionStage<?> stage) {
            listen(stage, later);
        }
        return true;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the stage that follows is nobody's
    private void listen(CompletionStage<?> stage, Later later) {
        try {
            stage.whenComplete((value, failure) -> settle(later, failure == null ? Outcome.ARRIVED : Outcome.FAILED));
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The result of " + later.call().candidate().tool()
                            + " cannot be waited for: its milestones stay open",
                    broken);
            settle(later, Outcome.UNSEEN);
        }
    }

    /** Settles what has arrived. No code of others runs under a lock. */
    void look() {
        if (!any) {
            return;
        }
        List<Later> now;
        synchronized (waiting) {
            now = List.copyOf(waiting);
        }
        for (Later later : now) {
            Object result = later.call().result();
            if (result instanceof Future<?> future && isReadable(future)) {
                look(later, future);
            }
        }
    }

    /** A stage of a kind of its own need not answer what a future is asked. */
    private static boolean isReadable(Future<?> future) {
        return !(future instanceof CompletionStage<?>) || future.getClass() == CompletableFuture.class;
    }

    private void look(Later later, Future<?> future) {
        try {
            if (future.isDone()) {
                future.get();
                settle(later, Outcome.ARRIVED_BEFORE);
            }
        } catch (ExecutionException | CancellationException failed) {
            settle(later, Outcome.FAILED);
        } catch (InterruptedException waits) {
            // It said that it was done, and waits: it is not, and the interruption is not ours.
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The result of " + later.call().candidate().tool() + " cannot be read: its milestones stay open",
                    broken);
            settle(later, Outcome.UNSEEN);
        }
    }

    private void settle(Later later, Outcome outcome) {
        synchronized (waiting) {
            if (!waiting.remove(later)) {
                return;
            }
            any = !waiting.isEmpty();
        }
        settle.accept(later, outcome);
    }
}
