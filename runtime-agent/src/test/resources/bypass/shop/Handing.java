package shop;

import dev.precept.*;

/** One tool and nothing else, so that a lambda could be one. */
@FunctionalInterface
public interface Handing {
    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    void hand(int cents);
}
