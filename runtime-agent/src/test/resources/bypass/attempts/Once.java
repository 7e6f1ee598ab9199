package attempts;

import shop.Effects;
import shop.Till;

/** One call that no rule allows. */
public final class Once {
    private Once() {}

    public static void main(String[] arguments) {
        try {
            new Till().pay(501);
        } catch (RuntimeException | LinkageError refused) {
            System.err.println(refused);
        }
        System.out.println(Effects.forbidden > 0 ? "effect" : "refused");
    }
}
