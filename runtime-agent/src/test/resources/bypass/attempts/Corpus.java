package attempts;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import shop.Clerk;
import shop.Effects;
import shop.Hooks;

/**
 * Every attempt is gone twice: with 500 cents, which the rule allows, and with 501. Only what tools really did counts. An
 * attempt at which the first one ran was judged; one that stopped both has to have been stopped by a contract, otherwise the
 * reason is told.
 */
public final class Corpus {

    /** A way to a tool's body. */
    @FunctionalInterface
    public interface Way {
        void go(int cents) throws Throwable;
    }

    private record Attempt(String group, String id, String what, boolean inSession, Way way) {}

    private final List<Attempt> attempts = new ArrayList<>();
    private String group = "";
    private int refusals;

    Corpus group(String name) {
        group = name;
        return this;
    }

    /** In a session of an agent that may use the tool. */
    Corpus agent(String id, String what, Way way) {
        attempts.add(new Attempt(group, id, what, true, way));
        return this;
    }

    /** As code that has no session. */
    Corpus code(String id, String what, Way way) {
        attempts.add(new Attempt(group, id, what, false, way));
        return this;
    }

    void run() {
        PreceptListener.Subscription heard = Precept.listen(event -> {
            if (event.phase() == PreceptEvent.Phase.REFUSAL || event.phase() == PreceptEvent.Phase.HALT) {
                refusals++;
            }
        });
        for (Attempt each : attempts) {
            System.out.println(each.group + '\t' + each.id + '\t' + each.what + '\t' + outcome(each));
        }
        heard.close();
    }

    private String outcome(Attempt attempt) {
        Throwable allowed = go(attempt, 500);
        int did = Effects.count;
        int beyond = Effects.forbidden;
        refusals = 0;
        Throwable thrown = go(attempt, 501);
        if (Effects.forbidden > 0 || beyond > 0) {
            return "effect";
        } else if (thrown == null && Effects.count > 0) {
            return "judged"; // What ran is what was allowed, whatever was shown.
        } else if (refusals == 0 && !byContract(thrown) && !(innermost(thrown) instanceof VirtualMachineError)) {
            return "stopped by " + (thrown == null ? "nothing" : innermost(thrown).getClass().getSimpleName());
        }
        return did > 0 ? "judged" : "refused";
    }

    private static Throwable go(Attempt attempt, int cents) {
        Effects.clear();
        Hooks.clear();
        try {
            if (attempt.inSession) {
                try (AgentSession session = Precept.open(Clerk.class)) {
                    attempt.way.go(cents);
                }
            } else {
                attempt.way.go(cents);
            }
            return null;
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            Hooks.clear();
            Thread.interrupted();
        }
    }

    private static boolean byContract(Throwable thrown) {
        Map<Throwable, Boolean> seen = new IdentityHashMap<>();
        for (Throwable each = thrown; each != null && seen.put(each, true) == null; each = each.getCause()) {
            if (each instanceof ContractException || String.valueOf(each.getMessage()).contains("Refused by contract")) {
                return true;
            }
        }
        return false;
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
