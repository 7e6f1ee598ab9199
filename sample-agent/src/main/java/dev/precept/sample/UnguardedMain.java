package dev.precept.sample;

import dev.precept.sample.desk.UnguardedDesk;
import dev.precept.sample.shop.OpenShop;
import dev.precept.sample.shop.Shop;
import dev.precept.sample.terminal.Screen;
import dev.precept.sample.terminal.Terminal;
import dev.precept.sample.terminal.Transcript;

/** The same conversations where Precept's runtime is not on the class path: neither guard nor tripwire exists there. */
public final class UnguardedMain {

    private static final String WARNING = "UNGUARDED: Precept is not on this class path";

    private UnguardedMain() {}

    /** Called by {@link dev.precept.sample.unguarded.WithoutPrecept}, inside its class loader. */
    public static void main(String[] arguments) {
        Screen screen = Terminal.screen(System.getenv());
        Transcript transcript = new Transcript(screen, WARNING);
        Shop shop = OpenShop.open(transcript::effect);
        try (UnguardedDesk desk = new UnguardedDesk()) {
            new Tour(desk, shop, screen, transcript).play();
        }
        screen.paragraph(Closing.unguarded());
    }
}
