package shop;

import dev.precept.*;

/** An enum and a record with tools. */
public enum Coin implements Counter {
    ONE;

    @Override
    public void hand(int cents) {
        Effects.did(cents);
    }

    public record Roll(int of) implements Counter {
        @Override
        public void hand(int cents) {
            Effects.did(cents);
        }

        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void unroll(int cents) {
            Effects.did(cents);
        }
    }
}
