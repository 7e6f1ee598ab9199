package dev.precept.store;

import dev.precept.runtime.store.ApprovalEntry;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.Intent;
import dev.precept.runtime.store.Intents.Ending;
import dev.precept.runtime.store.Reservation;
import dev.precept.runtime.store.Spend;
import dev.precept.runtime.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Works on a store with four threads until it is killed. A line is printed only after the store has acknowledged what it
 * says, in one write, so that a line which arrived is an acknowledgement.
 */
public final class CrashingWorker {

    private static final AtomicLong NAMES = new AtomicLong();

    private CrashingWorker() {}

    /** Arguments: address, anchor, user, password, a name that no other worker has. */
    public static void main(String[] arguments) throws InterruptedException {
        StoreSettings settings = StoreSettings.of(arguments[0], Path.of(arguments[1]))
                .credentials(arguments[2], arguments[3])
                .deadline(Duration.ofSeconds(20));
        Store store = JdbcStore.open(settings);
        String name = arguments[4];
        say("ready");
        Thread[] threads = {
            new Thread(() -> forever(() -> spend(store, name))),
            new Thread(() -> forever(() -> approve(store, name))),
            new Thread(() -> forever(() -> intend(store, name))),
            new Thread(() -> forever(() -> halt(store, name)))
        };
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void forever(Runnable work) {
        while (true) {
            work.run();
        }
    }

    static Spend share(String owner) {
        return new Spend(
                new Spend.Account("crash", owner, ""),
                Duration.ofDays(1),
                1_000_000,
                new BigDecimal("1e9"),
                BigDecimal.ONE);
    }

    private static void spend(Store store, String name) {
        Optional<Reservation> taken = store.accounts().reserve(share(name));
        if (taken.isEmpty()) {
            return;
        }
        say("reserved " + taken.get().id());
        if (NAMES.incrementAndGet() % 3 == 0) {
            store.accounts().commit(taken.get());
            say("committed " + taken.get().id());
        }
    }

    private static void approve(Store store, String name) {
        String id = name + "-q" + NAMES.incrementAndGet();
        ApprovalEntry question = new ApprovalEntry(
                id, name, "digest", "", "question", store.now().plus(Duration.ofHours(1)), null, false);
        store.approvals().ask(question);
        say("asked " + id);
        if (store.approvals().answer(id, "yes")) {
            say("answered " + id);
        }
        if (store.approvals().consume(id)) {
            say("consumed " + id);
        }
    }

    private static void intend(Store store, String name) {
        String digest = "d" + NAMES.incrementAndGet();
        String id = store.intents().begin(new Intent(name, "tool", digest, "desk", "s"));
        say("begun " + digest);
        if (NAMES.incrementAndGet() % 2 == 0) {
            store.intents().end(id, Ending.CERTAIN);
            say("ended " + digest);
        }
    }

    private static void halt(Store store, String name) {
        String target = "session:" + name + '-' + NAMES.incrementAndGet();
        store.halts().halt(target, "crash", 1);
        say("halted " + target);
        if (NAMES.incrementAndGet() % 2 == 0 && store.halts().lift(target, "ada", "safe") == HaltBook.Lifting.LIFTED) {
            say("lifted " + target);
        }
    }

    private static void say(String line) {
        synchronized (CrashingWorker.class) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
