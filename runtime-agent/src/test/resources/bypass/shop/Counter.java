package shop;

import dev.precept.*;

/** An interface with tools of its own. */
public interface Counter {
    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    void hand(int cents);

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    default void push(int cents) {
        Effects.did(cents);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    static void slide(int cents) {
        Effects.did(cents);
    }
}
