package dev.precept.runtime.halt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.halt.HaltReceipt.Reach;
import dev.precept.runtime.store.Accounts;
import dev.precept.runtime.store.ApprovalBook;
import dev.precept.runtime.store.Drill;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.HaltBook.Lifting;
import dev.precept.runtime.store.HaltEntry;
import dev.precept.runtime.store.Intents;
import dev.precept.runtime.store.Locks;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptHaltsTest {

    private static final HaltTarget PAY = new HaltTarget.Tool("pay");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final Halts halts = new Halts();
    private final KeptHalts kept = new KeptHalts(halts);
    private final MemoryStore memory = new MemoryStore();
    private final List<HaltChange> told = new ArrayList<>();
    private PreceptListener.Subscription registered = () -> {};

    @AfterEach
    void end() {
        registered.close();
    }

    private void keepIn(Store store) {
        registered = kept.keepIn(store, InstantSource.fixed(NOW), told::add);
    }

    @Test
    void holdsInThisJvmOnlyWithoutAStore() {
        assertThat(kept.halt(PAY, "first", 1, NOW).reach()).isEqualTo(Reach.THIS_JVM);
        assertThat(halts.stopping("pay", "", "")).isNotNull();
        assertThat(kept.lift(PAY, "ada", "safe")).isEqualTo(Lifting.LIFTED);
        assertThat(halts.stopping("pay", "", "")).isNull();
    }

    @Test
    void holdsWhatTheStoreKnowsBeforeAnythingRuns() {
        memory.halts().halt("tool:pay", "before", 1);

        keepIn(memory);

        assertThat(halts.stopping("pay", "", "")).isNotNull();
        assertThat(halts.stopping("look", "", "")).isNull();
        assertThat(told).containsExactly(new HaltChange(PAY, true, "before"));
    }

    @Test
    void writesAHaltDownAndLiftsItThere() {
        keepIn(memory);

        assertThat(kept.halt(PAY, "first", 1, NOW).reach()).isEqualTo(Reach.RECORDED);
        assertThat(memory.halts().view().standing())
                .extracting(HaltEntry::target)
                .containsExactly("tool:pay");
        assertThat(kept.lift(PAY, "ada", "safe")).isEqualTo(Lifting.LIFTED);
        assertThat(memory.halts().view().standing()).isEmpty();
        assertThat(halts.stopping("pay", "", "")).isNull();
    }

    @Test
    void takesHaltsAlongToAStoreAndBackFromIt() {
        kept.halt(PAY, "before the store", 2, NOW);
        keepIn(memory);
        assertThat(memory.halts().view().standing())
                .extracting(HaltEntry::people)
                .containsExactly(2);

        registered.close();

        assertThat(halts.stopping("pay", "", "")).isNotNull();
        assertThat(kept.lift(PAY, "ada", "safe")).isEqualTo(Lifting.WAITS);
        assertThat(kept.lift(PAY, "bob", "safe")).isEqualTo(Lifting.LIFTED);
    }

    @Test
    void haltsEverythingForAHaltThatItCannotRead() {
        memory.halts().halt("planet:mars", "from a newer version", 1);

        keepIn(memory);

        assertThat(halts.stopping("look", "", "")).isNotNull();
    }

    @Test
    void stopsEverythingWhileTheStoreCannotBeRead() {
        Flaky flaky = new Flaky(memory, Duration.ZERO);
        flaky.broken = true;
        keepIn(flaky);

        assertThat(halts.stopping("look", "", "")).isEqualTo(Halts.NO_CONTACT);
        assertThat(kept.halt(PAY, "meanwhile", 1, NOW).reach()).isEqualTo(Reach.NOT_RECORDED);
        flaky.broken = false;
        while (halts.stopping("look", "", "") != null) {
            Thread.onSpinWait();
        }
        assertThat(memory.halts().view().standing())
                .extracting(HaltEntry::reason)
                .containsExactly("meanwhile");
    }

    @Test
    void stopsEverythingWhenAFleetWasNotHeardOfForALease() {
        Flaky fleet = new Flaky(memory, Duration.ofMillis(200));
        keepIn(fleet);
        assertThat(halts.stopping("look", "", "")).isNull();

        fleet.broken = true;
        while (halts.stopping("look", "", "") == null) {
            Thread.onSpinWait();
        }
        assertThat(halts.stopping("look", "", "")).isEqualTo(Halts.NO_CONTACT);
        fleet.broken = false;
        while (halts.stopping("look", "", "") != null) {
            Thread.onSpinWait();
        }
    }

    @Test
    void stopsEverythingForGoodWhenAStoreIsTakenAwayThatWasNeverRead() {
        Flaky flaky = new Flaky(memory, Duration.ZERO);
        flaky.broken = true;
        keepIn(flaky);
        registered.close();

        assertThat(halts.stopping("look", "", "")).isNotNull().isNotEqualTo(Halts.NO_CONTACT);
    }

    @Test
    void doesNotLiftWhatTheStoreDidNotLift() {
        Flaky flaky = new Flaky(memory, Duration.ZERO);
        keepIn(flaky);
        kept.halt(PAY, "first", 1, NOW);
        flaky.broken = true;

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> kept.lift(PAY, "ada", "safe"))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(halts.stopping("pay", "", "")).isNotNull();
    }

    @Test
    void drillsAreWrittenDownAndDueAgain() {
        keepIn(memory);

        Drill drill = HaltDrill.run(kept, Duration.ofDays(30), List.of("ada", "bob"), NOW);

        assertThat(drill.complete()).isTrue();
        assertThat(memory.halts().drills()).containsExactly(drill);
        assertThat(memory.halts().view().standing()).isEmpty();
        assertThat(kept.overdueDrill(NOW.plus(Duration.ofDays(29)))).isEmpty();
        assertThat(kept.overdueDrill(NOW.plus(Duration.ofDays(30)))).contains(drill);
    }

    @Test
    void stopsACallerWhereverHeCallsAndNobodyElse() {
        HaltTarget.Subject ada = new HaltTarget.Subject("desk", "https://issuer", "ada");
        HaltTarget.Subject bob = new HaltTarget.Subject("desk", "https://issuer", "bob");
        kept.halt(ada, "reached for a tool", 2, NOW);

        assertThat(halts.stopping("pay", "desk", "another session", ada)).isNotNull();
        assertThat(halts.stopping("pay", "desk", "another session", bob)).isNull();
        assertThat(halts.stopping("pay", "desk", "another session")).isNull();
        assertThat(HaltTarget.parse(ada.toString())).isEqualTo(ada);
        assertThat(kept.lift(ada, "carl", "reviewed")).isEqualTo(Lifting.WAITS);
        assertThat(kept.lift(ada, "carl", "reviewed")).isEqualTo(Lifting.WAITS);
        assertThat(kept.lift(ada, "dora", "reviewed")).isEqualTo(Lifting.LIFTED);
    }

    /** A store that answers or does not, with a lease. */
    private static final class Flaky implements Store {
        private final Store behind;
        private final Duration lease;
        private volatile boolean broken;

        Flaky(Store behind, Duration lease) {
            this.behind = behind;
            this.lease = lease;
        }

        private HaltBook book() {
            if (broken) {
                throw new StoreUnavailableException("the test says so");
            }
            return behind.halts();
        }

        @Override
        public HaltBook halts() {
            return new HaltBook() {
                @Override
                public HaltEntry halt(String target, String reason, int people) {
                    return book().halt(target, reason, people);
                }

                @Override
                public Lifting lift(String target, String by, String reason) {
                    return book().lift(target, by, reason);
                }

                @Override
                public View view() {
                    return book().view();
                }

                @Override
                public View beat(long applied) {
                    return book().beat(applied);
                }

                @Override
                public boolean everyone(long number) {
                    return book().everyone(number);
                }

                @Override
                public Duration lease() {
                    return lease;
                }

                @Override
                public Listening listen(Runnable changed) {
                    return behind.halts().listen(changed);
                }

                @Override
                public void drilled(Drill drill) {
                    book().drilled(drill);
                }

                @Override
                public List<Drill> drills() {
                    return book().drills();
                }
            };
        }

        @Override
        public String name() {
            return "a flaky store";
        }

        @Override
        public Instant now() {
            return behind.now();
        }

        @Override
        public Accounts accounts() {
            return behind.accounts();
        }

        @Override
        public Intents intents() {
            return behind.intents();
        }

        @Override
        public ApprovalBook approvals() {
            return behind.approvals();
        }

        @Override
        public Locks locks() {
            return behind.locks();
        }

        @Override
        public void close() {
            behind.close();
        }
    }
}
