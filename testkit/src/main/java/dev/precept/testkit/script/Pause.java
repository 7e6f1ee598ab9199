package dev.precept.testkit.script;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How slow a model is, without a clock: from the moment it is asked until the test ends the pause. A test of a time-out
 * never ends it; a test of two calls at the same time ends it when the other one is where it has to be. Used once.
 */
public final class Pause {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Waits until the model was asked.
     *
     * @throws AssertionError if it is not, for a minute
     */
    public void awaitBegin() {
        await(begun, "The model was not asked for " + PATIENCE_SECONDS + " s, so this pause did not begin.");
    }

    /** Lets the model go on. */
    public void end() {
        ended.countDown();
    }

    /** The model's side. */
    void take() {
        begun.countDown();
        await(ended, "Nobody ended the pause for " + PATIENCE_SECONDS + " s. Fix: call end() in the test.");
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ScriptError(otherwise);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "The thread was interrupted during a pause of a scripted model", interrupted);
        }
    }
}
