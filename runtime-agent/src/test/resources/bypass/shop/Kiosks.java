package shop;

import dev.precept.*;

/** One class for each attempt that changes a class for good. */
public final class Kiosks {
    private Kiosks() {}

    public static class Redefined {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Retransformed {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Attached {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Stripped {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Replaced {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Hidden {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Deep {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Full {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    public static class Marked {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }

    /** Calls its own tool while its class, and that of its guard, are not initialised yet. */
    public static class Starting {
        static {
            new Starting().pay(Integer.getInteger("bypass.cents"));
        }

        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }
}
