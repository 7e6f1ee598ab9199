package shop;

import dev.precept.*;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** Calls its own tool while it is read back. */
public class Opening implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int cents;

    public Opening(int cents) {
        this.cents = cents;
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents > 0 && cents <= 500")
    public void pay(int cents) {
        Effects.did(cents);
    }

    private void readObject(ObjectInputStream in) throws java.io.IOException, ClassNotFoundException {
        in.defaultReadObject();
        pay(cents);
    }

    private Object readResolve() {
        pay(cents);
        return this;
    }
}
