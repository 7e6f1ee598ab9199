package dev.precept.runtime.guard;

import dev.precept.runtime.store.Intent;
import dev.precept.runtime.store.Intents;
import dev.precept.runtime.store.Intents.Ending;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A call that is in the store and has to be ended there, once. */
final class WrittenIntent {

    private final DurableIntents gate;
    private final Intents intents;
    private final String id;
    private final Intent intent;
    private final AtomicBoolean ended = new AtomicBoolean();

    WrittenIntent(DurableIntents gate, Intents intents, String id, Intent intent) {
        this.gate = gate;
        this.intents = intents;
        this.id = id;
        this.intent = intent;
    }

    Intent intent() {
        return intent;
    }

    /** The body returned, and what it promised holds; a result that arrives later says then how it ended. */
    void returned(@Nullable Object result) {
        if (result instanceof CompletionStage<?> later) {
            later.whenComplete((value, failure) -> end(failure == null ? Ending.CERTAIN : Ending.UNCERTAIN));
        } else {
            end(Ending.CERTAIN);
        }
    }

    /** It has ended. A second word changes nothing. */
    void end(Ending ending) {
        if (ended.compareAndSet(false, true) && !write(ending)) {
            gate.keep(this, ending);
        }
    }

    /** Whether the store knows. */
    boolean write(Ending ending) {
        try {
            intents.end(id, ending);
            return true;
        } catch (RuntimeException | LinkageError fault) {
            DurableIntents.log("The store did not take how a call of " + intent.tool() + " ended", fault);
            return false;
        }
    }
}
