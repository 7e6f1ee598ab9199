package dev.precept.runtime.store;

import java.time.Duration;
import java.util.List;

/**
 * Which halts stand, for all JVMs that share the store, and which of those JVMs know. Each change has a number. A JVM says
 * with every {@link #beat} up to which number it acts on the book; one that has not said anything for a {@link #lease}
 * has stopped by itself.
 */
public interface HaltBook {

    /**
     * Writes down a halt. One that stands keeps its reason; it never needs fewer people than before, and who has lifted it
     * in part has to do so again.
     *
     * @param people how many different people have to lift it, at least one
     */
    HaltEntry halt(String target, String reason, int people);

    /** Lifts a halt, or a part of it. The same person twice is one person. */
    Lifting lift(String target, String by, String reason);

    /** What stands. */
    View view();

    /**
     * This JVM lives, and acts on all changes up to a number.
     *
     * @return what stands, and up to which number that is
     */
    View beat(long applied);

    /**
     * Whether every other JVM acts on all changes up to a number. One whose lease has passed stands still, and no longer
     * counts; before it does anything again it reads the book.
     */
    boolean everyone(long number);

    /** How long a JVM may act without a beat, by a clock that nobody can set; zero where no other JVM can share the store. */
    Duration lease();

    /** Calls back, on a thread of the store's, when something may have changed, until the result is closed. */
    Listening listen(Runnable changed);

    /** Writes down a drill. */
    void drilled(Drill drill);

    /** The drills, latest first; of each target at least the latest. */
    List<Drill> drills();

    /**
     * What stands at a moment.
     *
     * @param number of the last change
     * @param standing all halts, in the order in which they were set
     */
    record View(long number, List<HaltEntry> standing) {
        /** Copies what it is given. */
        public View {
            standing = List.copyOf(standing);
        }
    }

    /** What became of an attempt to lift. */
    enum Lifting {
        /** There was no such halt. */
        NOTHING,
        /** It stands until somebody else lifts it, too. */
        WAITS,
        /** It is lifted. */
        LIFTED
    }

    /** Ends the callbacks when closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
