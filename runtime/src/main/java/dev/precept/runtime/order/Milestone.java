package dev.precept.runtime.order;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The automaton of one milestone: when it was last reached, about anything and about each key. Each event and each question
 * is one step, however much has happened; of time only the last is kept, since a rule asks how long ago at most.
 */
final class Milestone {

    private final int mostKeys;
    private long latest = Moment.NEVER;
    private long aboutNothing = Moment.NEVER;
    private long doubt = Moment.NEVER;
    private long everything = Moment.NEVER;
    private @Nullable Map<Object, Long> byKey;
    private int running;

    Milestone(int mostKeys) {
        this.mostKeys = mostKeys;
    }

    /** A call that may reach it starts. */
    void started() {
        running++;
    }

    /** That call has ended. */
    void ended() {
        running--;
    }

    /** It was reached; a key that there is no more room for leaves a doubt about every key that is not remembered. */
    void reached(@Nullable Object key, long at) {
        latest = Math.max(latest, at);
        if (key == null) {
            aboutNothing = Math.max(aboutNothing, at);
            return;
        }
        if (byKey == null) {
            byKey = new HashMap<>();
        }
        if (byKey.size() < mostKeys || byKey.containsKey(key)) {
            byKey.merge(key, at, Math::max);
        } else {
            doubt(at);
        }
    }

    /** It was reached about everything that anybody could ask for. */
    void reachedAboutEverything(long at) {
        everything = Math.max(everything, at);
    }

    /** It may have been reached, about whatever. */
    void doubt(long at) {
        doubt = Math.max(doubt, at);
    }

    /**
     * Whether it has been reached.
     *
     * @param key what it has to have been about; null for anything
     * @param within how long ago at most, or {@link Moment#ANY_TIME}
     */
    Past ask(@Nullable Object key, long now, long within) {
        long at = key == null ? latest : byKey == null ? Moment.NEVER : byKey.getOrDefault(key, Moment.NEVER);
        if (Moment.isWithin(at, now, within) || Moment.isWithin(everything, now, within)) {
            return Past.HAPPENED;
        }
        boolean possible = running > 0
                || Moment.mayBeWithin(at, now, within)
                || Moment.mayBeWithin(doubt, now, within)
                || (key != null && Moment.mayBeWithin(aboutNothing, now, within));
        return possible ? Past.UNKNOWN : Past.ABSENT;
    }
}
