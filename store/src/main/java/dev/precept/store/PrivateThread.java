package dev.precept.store;

import dev.precept.runtime.store.StoreUnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs one thing on a thread that nobody interrupts. */
final class PrivateThread {

    /** Migrations of a large database take their time; a database that hangs must not hang the application. */
    private static final long SECONDS = 60;

    private PrivateThread() {}

    static <T> T run(String what, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException | Error fault) {
                        result.completeExceptionally(fault);
                    }
                },
                "precept-store-open");
        thread.setDaemon(true);
        thread.start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new StoreUnavailableException("could not " + what + ": " + fault.getCause(), fault);
        } catch (TimeoutException late) {
            throw new StoreUnavailableException(
                    "could not " + what + " within " + SECONDS + " s. Fix: look what the database waits for.", late);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
