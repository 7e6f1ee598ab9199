package dev.precept.runtime.session;

import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.SessionBudget;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The budgets that an application gave to all its sessions; a session has the strictest of them, and its own. */
public final class SessionBudgets {

    private static final List<Registered> REGISTERED = new CopyOnWriteArrayList<>();

    /** Compared by identity: one of two equal registrations may end before the other. */
    private static final class Registered {
        private final SessionBudget budget;

        Registered(SessionBudget budget) {
            this.budget = budget;
        }
    }

    private SessionBudgets() {}

    /** Adds one, for the sessions that are opened until the result is closed. */
    public static PreceptListener.Subscription register(SessionBudget budget) {
        Registered registered = new Registered(budget);
        REGISTERED.add(registered);
        return () -> REGISTERED.remove(registered);
    }

    static SessionBudget ofAll() {
        SessionBudget strictest = SessionBudget.standard();
        for (Registered registered : REGISTERED) {
            strictest = strictest.and(registered.budget);
        }
        return strictest;
    }
}
