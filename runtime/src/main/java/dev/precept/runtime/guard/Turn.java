package dev.precept.runtime.guard;

import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.exclusive.Hold;
import dev.precept.runtime.exclusive.KeyNotHeldException;
import dev.precept.runtime.exclusive.Keys;
import dev.precept.runtime.session.Current;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The turn of a call under its key: from before the first fact is asked until the body has ended, no other call of an equal
 * key is judged or runs. Called by the guards of tools with {@link dev.precept.Exclusive}.
 */
public final class Turn {

    private Turn() {}

    /**
     * Waits for the call's turn. A call whose key cannot be evaluated gets none, and will not start.
     *
     * @param key the value of the key clause, or that it could not be evaluated
     * @throws dev.precept.runtime.ContractException if other calls hold the key for too long
     */
    public static void take(ToolGate gate, CallFrame frame, @Nullable Object key) {
        if (key instanceof Unevaluable unknown) {
            unknown(frame, unknown.part() + ": " + unknown.reason());
            return;
        }
        if (key == null) {
            unknown(frame, "it is null");
            return;
        }
        Hold hold;
        try {
            hold = Keys.here()
                    .hold(gate.contract().exclusive(), key, Current.get().keys());
        } catch (NotEvaluable noKey) {
            unknown(frame, noKey.reason());
            return;
        } catch (KeyNotHeldException busy) {
            throw gate.outcomes().notItsTurn(frame, String.valueOf(busy.getMessage()));
        }
        frame.holdings().key(hold);
    }

    /** The body returned a result that may arrive later: until then the key stays with the call. */
    public static void keepFor(CallFrame frame, @Nullable Object result) {
        Holdings held = frame.holdingsIfAny();
        if (held != null && result instanceof CompletionStage<?> later) {
            held.keepKeyUntilDone(later);
        }
    }

    /** It is refused in the end, whatever else is wrong with it: a model learns of all rules at once. */
    private static void unknown(CallFrame frame, String why) {
        frame.holdings().withoutKey("the key that keeps calls apart cannot be evaluated: " + why);
    }
}
