package rogue;

import shop.Effects;
import shop.Till;

/** Marked as a compiler's bridge after it was compiled. */
public class Bridge extends Till {
    private static final long serialVersionUID = 1L;

    @Override
    public void pay(Integer cents) {
        Effects.did(cents);
    }
}
