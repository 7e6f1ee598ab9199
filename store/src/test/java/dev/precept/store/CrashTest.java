package dev.precept.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.store.ApprovalEntry;
import dev.precept.runtime.store.HaltEntry;
import dev.precept.runtime.store.Reservation;
import dev.precept.runtime.store.Spend;
import dev.precept.runtime.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM works and is killed at a random moment; the next one finds all that had been acknowledged. */
class CrashTest {

    /** More for the figures in docs/performance.md. */
    private static final int ROUNDS = Integer.getInteger("precept.crash.rounds", 3);

    private static final int MOST_LINES = 60;

    private static final long SEED = Long.getLong("precept.crash.seed", System.nanoTime());

    @TempDir
    Path data;

    @TempDir
    Path anchors;

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void losesNothingInAFile() throws Exception {
        survives(StoreSettings.of("jdbc:h2:file:" + data.resolve("precept"), anchors.resolve("worker")), false);
    }

    @Test
    void losesNothingInPostgres() throws Exception {
        survives(Server.database(anchors.resolve("worker")), true);
    }

    private void survives(StoreSettings wanted, boolean shared) throws Exception {
        Random random = new Random(SEED);
        StoreSettings settings = wanted.deadline(Duration.ofMinutes(1));
        JdbcStore.create(settings).close();
        for (int round = 0; round < ROUNDS; round++) {
            String name = "w" + round;
            List<String> said;
            try (Child worker = new Child(
                    CrashingWorker.class,
                    settings.url(),
                    settings.anchor().toString(),
                    settings.user(),
                    settings.password(),
                    name)) {
                assertThat(worker.hear()).isEqualTo("ready");
                // By what it has done, not by time: a slow machine would be killed before it did anything.
                said = new ArrayList<>();
                for (int lines = random.nextInt(MOST_LINES); lines > 0; lines--) {
                    said.add(worker.hear());
                }
                LockSupport.parkNanos(random.nextInt(30_000_000));
                said.addAll(worker.kill());
            }
            // The anchor is of the JVM that died: what it acknowledged, the store must have.
            JdbcStore store = JdbcStore.start(
                    settings, Opening.Expecting.BOTH, at -> at, shared ? Duration.ZERO : Duration.ofSeconds(10));
            try {
                check(store, name, said);
                if ((round + 1) % 50 == 0) {
                    System.out.println((round + 1) + " kills, acknowledged and found so far: " + counts);
                }
            } catch (AssertionError | RuntimeException lost) {
                throw new AssertionError("seed " + SEED + ", round " + round + ": " + lost.getMessage(), lost);
            } finally {
                store.close();
            }
        }
        System.out.println((shared ? "PostgreSQL" : "H2") + ", seed " + SEED + ", " + ROUNDS
                + " kills, acknowledged and found: " + counts);
    }

    private void check(Store store, String name, List<String> said) {
        said.forEach(line -> counts.merge(line.split(" ")[0], 1, Integer::sum));
        checkAccounts(store, name, said);
        for (String id : of(said, "consumed")) {
            assertThat(store.approvals().consume(id)).as("consumed once: " + id).isFalse();
        }
        for (String id : of(said, "answered")) {
            assertThat(store.approvals().find(id).map(ApprovalEntry::answer)).contains("yes");
        }
        assertThat(of(said, "asked")).allMatch(id -> store.approvals().find(id).isPresent());
        Set<String> ended = of(said, "ended");
        for (String digest : of(said, "begun")) {
            boolean stands = store.intents().standing(name, "tool", digest).isPresent();
            assertThat(stands && ended.contains(digest)).as("ended: " + digest).isFalse();
            // The last one may have been ended without its line.
            if (!stands && !ended.contains(digest)) {
                assertThat(digest).as("lost").isEqualTo(last(said, "begun"));
            }
        }
        Set<String> standing =
                store.halts().view().standing().stream().map(HaltEntry::target).collect(Collectors.toSet());
        Set<String> lifted = of(said, "lifted");
        for (String target : of(said, "halted")) {
            assertThat(standing.contains(target) && lifted.contains(target))
                    .as("lifted: " + target)
                    .isFalse();
            if (!standing.contains(target) && !lifted.contains(target)) {
                assertThat(target).as("lost").isEqualTo(last(said, "halted"));
            }
        }
    }

    /** All that was reserved counts, committed or not, and nobody gives it back but a person. */
    private void checkAccounts(Store store, String name, List<String> said) {
        Set<String> reserved = of(said, "reserved");
        Set<String> committed = of(said, "committed");
        Set<String> unresolved = store.accounts().unresolved().stream()
                .filter(one -> one.account().owner().equals(name))
                .map(Reservation::id)
                .collect(Collectors.toSet());
        assertThat(unresolved).noneMatch(committed::contains);
        for (String id : reserved) {
            if (!committed.contains(id) && !unresolved.contains(id)) {
                assertThat(id).as("lost").isEqualTo(last(said, "reserved"));
            }
        }
        Spend one = CrashingWorker.share(name);
        Spend asMany = new Spend(one.account(), one.window(), reserved.size(), null, BigDecimal.ZERO);
        assertThat(store.accounts().reserve(asMany)).as("used by the dead").isEmpty();
        if (!unresolved.isEmpty()) {
            String any = unresolved.iterator().next();
            assertThat(store.accounts().resolve(any, false, "op")).isTrue();
            assertThat(store.accounts().resolve(any, false, "op")).isFalse();
        }
    }

    private static Set<String> of(List<String> said, String verb) {
        return said.stream()
                .filter(line -> line.startsWith(verb + ' '))
                .map(line -> line.substring(verb.length() + 1))
                .collect(Collectors.toSet());
    }

    private static String last(List<String> said, String verb) {
        return said.stream()
                .filter(line -> line.startsWith(verb + ' '))
                .reduce("", (first, second) -> second)
                .substring(verb.length() + 1);
    }
}
