package dev.precept.runtime.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the history means, said without any cleverness: a list of all that happened, read from the start for each question. */
final class NaiveHistory {

    private record Event(String milestone, @Nullable Object key, Instant at, boolean proven) {}

    private final List<Event> events = new ArrayList<>();
    private final List<String> running = new ArrayList<>();

    void reached(String milestone, @Nullable Object key, Instant at) {
        events.add(new Event(milestone, key, at, true));
    }

    void mayHaveBeenReached(String milestone, Instant at) {
        events.add(new Event(milestone, null, at, false));
    }

    void started(String milestone) {
        running.add(milestone);
    }

    void ended(String milestone) {
        running.remove(milestone);
    }

    Past ask(String milestone, @Nullable Object key, @Nullable Duration within, Instant now) {
        boolean possible = running.contains(milestone);
        for (Event event : events) {
            boolean recent = within == null || Duration.between(event.at(), now).compareTo(within) <= 0;
            if (event.milestone().equals(milestone) && recent) {
                if (event.proven() && (key == null || (event.key() != null && same(event.key(), key)))) {
                    return Past.HAPPENED;
                }
                possible |= !event.proven() || event.key() == null;
            }
        }
        return possible ? Past.UNKNOWN : Past.ABSENT;
    }

    /** Equality of clauses: numbers by value, whatever Java class holds them. */
    private static boolean same(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b
                ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
                : one.equals(other);
    }
}
