package attempts;

import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Precept;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shop.Budget;
import shop.Clerk;
import shop.Effects;
import shop.Stranger;
import shop.Till;

/** Calls beside, after and around a session. */
final class Sessions {

    private Sessions() {}

    static void in(Corpus corpus) {
        Till till = new Till();
        corpus.group("Sessions, names, retries")
                .agent("retry", "the same call twenty times", cents -> {
                    RuntimeException thrown = null;
                    for (int i = 0; i < 20; i++) {
                        try {
                            till.pay(cents);
                        } catch (RuntimeException refused) {
                            thrown = refused;
                        }
                    }
                    if (thrown != null) {
                        throw thrown;
                    }
                })
                .agent("retry-smaller", "twenty refusals, then an allowed one: the session has ended", cents -> {
                    for (int i = 0; i < 20 && cents == 501; i++) {
                        try {
                            till.pay(cents);
                        } catch (RuntimeException refused) {
                            Effects.count = 0;
                        }
                    }
                    till.pay(500);
                    Effects.did(cents);
                })
                .agent("budget-split", "a budget in many small calls", cents -> {
                    Budget budget = new Budget();
                    for (int spent = 0; spent < cents; spent++) {
                        budget.spend(1);
                    }
                    Effects.did(cents);
                })
                .agent("budget-raced", "a budget by eight threads of the session at once", cents -> {
                    Budget budget = new Budget();
                    ExecutorService pool = Executors.newFixedThreadPool(8);
                    List<Future<Object>> all = new ArrayList<>();
                    for (int i = 0; i < 8; i++) {
                        all.add(pool.submit(session().wrap((Callable<Object>) () -> {
                            budget.spend(cents / 8 + (cents == 501 ? 1 : 0));
                            return null;
                        })));
                    }
                    pool.shutdown();
                    for (Future<Object> each : all) {
                        each.get();
                    }
                    Effects.did(cents);
                })
                .agent("alias", "another class's tool under an allowed name", cents -> new Stranger().pay(cents))
                .agent("alias-reflected", "the same by reflection on another thread of the session", cents -> {
                    Callable<Object> work = session().wrap(
                            (Callable<Object>) () -> Stranger.class.getMethod("pay", int.class).invoke(new Stranger(), cents));
                    ExecutorService pool = Executors.newSingleThreadExecutor();
                    try {
                        pool.submit(work).get();
                    } finally {
                        pool.shutdown();
                    }
                })
                .code("closed", "work of a session that is closed", cents -> {
                    AgentSession session = Precept.open(Clerk.class);
                    Callable<Object> work = session.wrap((Callable<Object>) () -> {
                        new Budget().spend(cents);
                        return null;
                    });
                    if (cents == 500) {
                        work.call();
                    }
                    session.close();
                    if (cents == 501) {
                        work.call();
                    }
                })
                .agent("second-session", "a second session on the same thread, for a fresh budget", cents -> {
                    Budget budget = new Budget();
                    budget.spend(250);
                    if (cents == 501) {
                        try (AgentSession second = Precept.open(Clerk.class)) {
                            budget.spend(251);
                            Effects.did(cents);
                        }
                    }
                })
                .agent("no-budget-outside", "out of the session, for a tool whose limit needs one", cents -> {
                    if (cents == 500) {
                        new Budget().spend(cents);
                    } else {
                        Moments.onThread(() -> new Budget().spend(500));
                        Effects.did(cents);
                    }
                })
                .agent("own-name", "the application's own name, in the middle of a call of the agent's", cents -> Precept
                        .asApplication("attempt", () -> {
                            till.pay(cents);
                            return null;
                        }))
                .code("no-session-limit", "a tool whose limit needs a session, without one", cents -> {
                    if (cents == 500) {
                        try (AgentSession session = Precept.open(Clerk.class)) {
                            new Budget().spend(500);
                        }
                    } else {
                        new Budget().spend(500);
                        Effects.did(cents);
                    }
                });
    }

    private static AgentSession session() {
        return dev.precept.runtime.session.Current.get().session();
    }
}
