package shop;

import dev.precept.*;
import java.io.Serializable;

/** The tool that most attempts are after. */
public class Till implements Paying<Integer>, Serializable, Cloneable {
    private static final long serialVersionUID = 1L;

    public Till() {}

    /** Calls its own tool before it is complete. */
    @SuppressWarnings("this-escape")
    public Till(int cents) {
        pay(cents);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    @Override
    public void pay(Integer cents) {
        Effects.did(cents);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    public static void toss(int cents) {
        Effects.did(cents);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    protected synchronized void lend(int cents) {
        Effects.did(cents);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    void lay(int cents) {
        Effects.did(cents);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    public final void seal(int cents) {
        Effects.did(cents);
    }

    public void payThroughMyself(int cents) {
        pay(cents);
    }

    public Runnable payLater(int cents) {
        return () -> lend(cents);
    }

    @Override
    public Till clone() {
        try {
            return (Till) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public class Drawer {
        public void pay(int cents) {
            Till.this.lend(cents);
        }
    }

    public static class Nested {
        @Tool
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
        public void pay(int cents) {
            Effects.did(cents);
        }
    }
}
