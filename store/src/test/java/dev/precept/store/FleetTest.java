package dev.precept.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.halt.HaltReceipt;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.store.ApprovalEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several JVMs on one PostgreSQL: this one and its children. */
class FleetTest {

    /** More for the figures in docs/performance.md. */
    private static final int ROUNDS = Integer.getInteger("precept.fleet.rounds", 1);

    private static final HaltTarget PAY = new HaltTarget.Tool("pay");

    @TempDir
    Path anchors;

    private final List<Child> children = new ArrayList<>();
    private StoreSettings settings;
    private JdbcStore store;

    private void fleetOf(int jvms) throws Exception {
        settings = Server.database(anchors.resolve("here")).deadline(Duration.ofSeconds(20));
        store = JdbcStore.create(settings);
        for (int i = 1; i < jvms; i++) {
            children.add(new Child(
                    FleetMember.class,
                    settings.url(),
                    anchors.resolve("child" + i).toString(),
                    settings.user(),
                    settings.password()));
        }
        for (Child child : children) {
            assertThat(child.hear()).isEqualTo("ready");
        }
    }

    @AfterEach
    void end() {
        children.forEach(Child::close);
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void stopsEverywhereBeforeAHaltIsAcknowledged(int jvms) throws Exception {
        fleetOf(jvms);
        List<Long> millis = new ArrayList<>();
        PreceptListener.Subscription registered = Precept.store(store);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (Child child : children) {
                    works(child);
                }
                long started = System.nanoTime();
                HaltReceipt receipt = Precept.halt(PAY, "round " + round);
                millis.add((System.nanoTime() - started) / 1_000_000);
                List<Long> bodies = counts();

                assertThat(receipt.reach()).isEqualTo(HaltReceipt.Reach.FLEET);
                assertThat(Halts.here().stopping("pay", "", "")).isNotNull();
                assertThat(counts()).as("bodies after the acknowledgement").isEqualTo(bodies);
                assertThat(Precept.resume(PAY, "ada", "the round is over")).isPresent();
            }
        } finally {
            registered.close();
        }
        Collections.sort(millis);
        System.out.println(jvms + " JVMs, " + ROUNDS + " halts, ms until all had stopped: least " + millis.get(0)
                + ", median " + millis.get(ROUNDS / 2) + ", 99 % " + millis.get(ROUNDS * 99 / 100) + ", most "
                + millis.get(ROUNDS - 1));
        assertThat(millis.get(ROUNDS / 2)).isLessThan(5_000);
    }

    @Test
    void doesNotWaitForADeadJvmLongerThanItsLease() throws Exception {
        fleetOf(2);
        works(children.get(0));
        PreceptListener.Subscription registered = Precept.store(store);
        try {
            children.get(0).kill();

            assertThat(Precept.halt(PAY, "after a death").reach()).isEqualTo(HaltReceipt.Reach.FLEET);
        } finally {
            Precept.resume(PAY, "ada", "the test is over");
            registered.close();
        }
    }

    /** One body may start after the thaw: that of the one thread, if it was frozen between its look and its body. */
    @Test
    void startsNoBodyWithoutAFreshLookWhereAJvmWasFrozenLongerThanItsLease() throws Exception {
        fleetOf(2);
        Child frozen = children.get(0);
        works(frozen);
        PreceptListener.Subscription registered = Precept.store(store);
        try {
            frozen.freeze();
            assertThat(Precept.halt(PAY, "while one is frozen").reach()).isEqualTo(HaltReceipt.Reach.FLEET);
            long acknowledged = System.currentTimeMillis();
            frozen.thaw();
            long tries = asked(frozen, "tries");
            while (asked(frozen, "tries") < tries + 1_000) {
                Thread.onSpinWait();
            }

            assertThat(asked(frozen, "asked")).isLessThanOrEqualTo(acknowledged);
            long bodies = count(frozen);
            assertThat(count(frozen)).isEqualTo(bodies);
        } finally {
            Precept.resume(PAY, "ada", "the test is over");
            registered.close();
        }
        works(frozen);
    }

    @Test
    void remembersAHaltOverARestart() throws Exception {
        fleetOf(1);
        PreceptListener.Subscription first = Precept.store(store);
        Precept.halt(PAY, "before the restart");
        first.close();
        Halts.here().resume(PAY);
        store.close();

        store = JdbcStore.open(settings);
        PreceptListener.Subscription second = Precept.store(store);
        try {
            assertThat(Halts.here().stopping("pay", "", "")).isNotNull();
        } finally {
            assertThat(Precept.resume(PAY, "ada", "the test is over")).isPresent();
            second.close();
        }
        assertThat(Halts.here().stopping("pay", "", "")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void spendNoMoreThanADayHas(int jvms) throws Exception {
        fleetOf(jvms);
        int most = 40;
        for (Child child : children) {
            child.say("spend ada " + most);
        }
        int taken = 0;
        for (Child child : children) {
            taken += Integer.parseInt(child.hear());
        }

        assertThat(taken).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void consumeAnApprovalOnce(int jvms) throws Exception {
        fleetOf(jvms);
        for (int round = 0; round < 10; round++) {
            String id = UUID.randomUUID().toString();
            store.approvals()
                    .ask(new ApprovalEntry(
                            id, "s", "digest", "", "q", store.now().plus(Duration.ofHours(1)), null, false));
            store.approvals().answer(id, "yes");
            for (Child child : children) {
                child.say("consume " + id);
            }
            List<String> consumed =
                    new ArrayList<>(List.of(String.valueOf(store.approvals().consume(id))));
            for (Child child : children) {
                consumed.add(child.hear());
            }

            assertThat(consumed).hasSize(jvms).containsOnlyOnce("true");
        }
    }

    /** Returns when the child starts bodies. */
    private static void works(Child child) throws InterruptedException {
        long before = count(child);
        while (count(child) == before) {
            Thread.onSpinWait();
        }
    }

    private static long count(Child child) throws InterruptedException {
        return asked(child, "count");
    }

    private static long asked(Child child, String what) throws InterruptedException {
        child.say(what);
        return Long.parseLong(child.hear());
    }

    private List<Long> counts() throws InterruptedException {
        List<Long> counts = new ArrayList<>();
        for (Child child : children) {
            counts.add(count(child));
        }
        return counts;
    }
}
