package dev.precept.sample;

import dev.precept.sample.desk.GuardedDesk;
import dev.precept.sample.shop.OpenShop;
import dev.precept.sample.shop.Shop;
import dev.precept.sample.terminal.Screen;
import dev.precept.sample.terminal.Terminal;
import dev.precept.sample.terminal.Transcript;
import dev.precept.sample.unguarded.WithoutPrecept;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the sample. Ends with 0, with 1 when Precept refuses to let the agent work, with 2 for a wrong command line. */
public final class Main {

    /** Kept here: the JDK holds loggers weakly, and one that is gone forgets its level. */
    private static final Logger REFUSALS = Logger.getLogger("dev.precept.refusals");

    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private Main() {}

    /** See {@code --help}. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv()));
    }

    private static int run(List<String> arguments, Map<String, String> environment) {
        Options options = Options.of(arguments);
        return switch (options.mode()) {
            case HELP -> {
                Terminal.screen(environment).line(Options.HELP);
                yield 0;
            }
            case WRONG -> complain(options.complaint() + "\n\n" + Options.HELP, USAGE);
            case UNGUARDED -> WithoutPrecept.hasAgent() ? complain(WithoutPrecept.CONTRADICTION, USAGE) : unguarded();
            case GUARDED -> guarded(environment);
        };
    }

    private static int guarded(Map<String, String> environment) {
        LiveModel live = LiveModel.from(environment);
        if (!live.complaint().isEmpty()) {
            return complain(live.complaint(), USAGE);
        }
        Screen screen = Terminal.screen(environment);
        // The transcript shows each refusal; a service leaves its log as it is.
        REFUSALS.setLevel(Level.OFF);
        Transcript transcript = new Transcript(screen, "");
        Shop shop = OpenShop.open(transcript::effect);
        try (GuardedDesk desk = GuardedDesk.of(SupportAgent.class, transcript::ruled)) {
            if (live.isWanted()) {
                new Chat(desk, shop, screen, transcript).with(live);
            } else {
                new Tour(desk, shop, screen, transcript).play();
                screen.paragraph(Closing.guarded(transcript));
            }
            return 0;
        } catch (IllegalStateException refused) {
            String reason = String.valueOf(refused.getMessage());
            if (!reason.startsWith("[PRE-07")) {
                throw refused;
            }
            return complain(Launch.refused(reason), REFUSED);
        }
    }

    private static int unguarded() {
        WithoutPrecept.run("dev.precept.sample.UnguardedMain");
        return 0;
    }

    private static int complain(String text, int status) {
        System.err.println(text);
        return status;
    }
}
