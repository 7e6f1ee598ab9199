package shop;

import dev.precept.*;

/** A tool with a name of its own, which others bear, too. */
public class Payout {
    @Tool(name = "payOut")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    public void pay(int cents) {
        Effects.did(cents);
    }
}
