package shop;

import dev.precept.*;

/** Tools that the clerk may not use, whatever they are called. */
public class Stranger {
    @Tool(name = "payOut")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Any amount", require = "cents > 0 && cents <= 501")
    public void pay(int cents) {
        Effects.did(cents);
    }
}
