package shop;

import dev.precept.*;

/** A tool whose rules need a session. */
public class Budget {
    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "500 in a session", require = "cents > 0 && cents <= 501", limit = @Limit(sum = "cents", max = "500"))
    public void spend(int cents) {
        Effects.did(cents);
    }
}
