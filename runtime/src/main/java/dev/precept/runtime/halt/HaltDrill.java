package dev.precept.runtime.halt;

import dev.precept.runtime.halt.HaltReceipt.Reach;
import dev.precept.runtime.store.Drill;
import dev.precept.runtime.store.HaltBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Halts something that nobody calls, to see how long it takes until all have stopped. */
public final class HaltDrill {

    /** The tool that is halted: no agent has it, since a tool's name has no space. */
    static final HaltTarget TARGET = new HaltTarget.Tool("halt drill");

    private HaltDrill() {}

    /**
     * Halts, measures, lifts, and writes down how it went.
     *
     * @param every when the next one is due after a complete one; an incomplete one is due again at once
     * @param now the time, where no store has one
     * @throws IllegalArgumentException if that is not between an hour and a year
     * @throws dev.precept.runtime.store.StoreUnavailableException if it cannot be written down
     */
    public static Drill run(KeptHalts kept, Duration every, List<String> holders, Instant now) {
        if (every.compareTo(Duration.ofHours(1)) < 0 || every.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException(
                    "[PRE-0746] drills every " + every + " are too many or too few. Fix: name a"
                            + " time from an hour to a year. See docs/errors/PRE-0746.md");
        }
        long started = System.nanoTime();
        HaltReceipt receipt = kept.halt(TARGET, "a drill", 1, now);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        kept.lift(TARGET, "the drill", "it is over");
        boolean complete = receipt.reach() != Reach.NOT_RECORDED && receipt.reach() != Reach.RECORDED_NOT_ACKNOWLEDGED;
        Drill drill = new Drill(TARGET.toString(), now, took, complete, complete ? now.plus(every) : now, holders);
        kept.book().drilled(drill);
        return drill;
    }

    /** The latest drill, if the next one should have been. */
    static Optional<Drill> overdue(HaltBook book, Instant now) {
        return book.drills().stream().findFirst().filter(drill -> !drill.due().isAfter(now));
    }
}
