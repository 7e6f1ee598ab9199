package dev.precept.runtime.guard;

import dev.precept.Action;
import dev.precept.EffectClass;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.contract.ToolContract;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tool whose fact its own body changes, as generated and woven code would make it; with {@code @Exclusive} or without. */
final class Drawer {

    final AtomicInteger coins = new AtomicInteger(1);
    final AtomicInteger effects = new AtomicInteger();

    /** Asked while the call is judged: what is in the drawer. */
    IntPredicate fact = left -> left > 0;

    Supplier<@Nullable CompletionStage<?>> body = () -> {
        coins.decrementAndGet();
        effects.incrementAndGet();
        return null;
    };

    private final ToolGate gate;

    Drawer(boolean exclusive) {
        ToolContract.Builder contract = ToolContract.of("shop.Till", "take", "(J)V", "take")
                .effect(EffectClass.IRREVERSIBLE, false)
                .invariant("coins", "Only what is in the drawer", Action.BLOCK, "");
        this.gate = ToolGate.of((exclusive ? contract.exclusive("shop.Till") : contract).build());
    }

    void take(@Nullable Object key) {
        CallFrame frame;
        try {
            frame = enter(key);
        } catch (Throwable thrown) {
            throw GuardFaults.onEnter("take", thrown);
        }
        CompletionStage<?> result;
        try {
            result = body.get();
        } catch (Throwable thrown) {
            throw new IllegalStateException(gate.fail(frame, thrown));
        }
        Turn.keepFor(frame, result);
        gate.complete(frame, null);
    }

    private CallFrame enter(@Nullable Object key) {
        CallFrame frame = gate.open();
        try {
            if (gate.contract().isExclusive()) {
                Turn.take(gate, frame, key);
            }
            gate.start(frame, Breach.unless(null, 0, Truth.of(fact.test(coins.get()))));
            return frame;
        } catch (Throwable failure) {
            frame.abandon();
            throw failure;
        }
    }
}
