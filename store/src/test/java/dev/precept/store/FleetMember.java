package dev.precept.store;

import dev.precept.runtime.Precept;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.halt.RunningCalls;
import dev.precept.runtime.store.Reservation;
import dev.precept.runtime.store.Spend;
import dev.precept.runtime.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A JVM of a fleet: starts bodies of the tool {@code pay} on end, and does what it is told line by line. */
public final class FleetMember {

    private static final class Call extends RunningCalls.Entry {}

    private static final AtomicLong BODIES = new AtomicLong();
    private static final AtomicLong TRIES = new AtomicLong();
    /** When the last call whose body was started asked whether it may: milliseconds since 1970. */
    private static final AtomicLong LAST_ASKED = new AtomicLong();

    private FleetMember() {}

    /** Arguments: address, anchor, user, password. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Store store = JdbcStore.adopt(StoreSettings.of(arguments[0], Path.of(arguments[1]))
                .credentials(arguments[2], arguments[3])
                .deadline(Duration.ofSeconds(20)));
        var unused = Precept.store(store);
        Thread busy = new Thread(FleetMember::work);
        busy.setDaemon(true);
        busy.start();
        System.out.println("ready");
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] words = line.split(" ");
            System.out.println(
                    switch (words[0]) {
                        case "count" -> BODIES.get();
                        case "tries" -> TRIES.get();
                        case "asked" -> LAST_ASKED.get();
                        case "spend" -> spend(store, words[1], Long.parseLong(words[2]));
                        default -> store.approvals().consume(words[1]);
                    });
        }
    }

    private static void work() {
        while (true) {
            Call call = new Call();
            long asked = System.currentTimeMillis();
            if (Halts.here().enter(call, "pay", "", "", null) == null) {
                LAST_ASKED.set(asked);
                BODIES.incrementAndGet();
                Halts.here().leave(call);
            }
            TRIES.incrementAndGet();
            Thread.yield();
        }
    }

    /** Takes shares with four threads until nothing is left, and says how many. */
    private static int spend(Store store, String owner, long most) throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        Spend share = new Spend(new Spend.Account("day", owner, ""), Duration.ofDays(1), most, null, BigDecimal.ZERO);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (Optional<Reservation> one = store.accounts().reserve(share);
                        one.isPresent();
                        one = store.accounts().reserve(share)) {
                    taken.incrementAndGet();
                    store.accounts().commit(one.get());
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return taken.get();
    }
}
