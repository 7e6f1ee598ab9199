package dev.precept.runtime.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Questions and answers of one JVM, in the order in which they were asked. */
final class MemoryApprovals implements ApprovalBook {

    private final MemoryTime time;
    private final Map<String, ApprovalEntry> entries = new LinkedHashMap<>();

    MemoryApprovals(MemoryTime time) {
        this.time = time;
    }

    @Override
    public synchronized void ask(ApprovalEntry question) {
        time.now();
        if (entries.putIfAbsent(question.id(), question) != null) {
            throw new IllegalArgumentException("a question has this id already: " + question.id());
        }
    }

    @Override
    public synchronized Optional<ApprovalEntry> find(String id) {
        time.now();
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized List<ApprovalEntry> about(String session, String callDigest) {
        time.now();
        return all(
                entry -> entry.session().equals(session) && entry.callDigest().equals(callDigest));
    }

    @Override
    public synchronized List<ApprovalEntry> ofSession(String session) {
        time.now();
        return all(entry -> entry.session().equals(session));
    }

    @Override
    public synchronized int pending(String session) {
        Instant now = time.now();
        return all(entry -> entry.session().equals(session) && isPending(entry, now))
                .size();
    }

    @Override
    public synchronized List<ApprovalEntry> pending() {
        Instant now = time.now();
        return all(entry -> isPending(entry, now));
    }

    @Override
    public synchronized boolean answer(String id, String answer) {
        Instant now = time.now();
        ApprovalEntry asked = entries.get(id);
        if (asked == null || !isPending(asked, now)) {
            return false;
        }
        entries.put(id, with(asked, answer, false));
        return true;
    }

    @Override
    public synchronized boolean consume(String id) {
        Instant now = time.now();
        ApprovalEntry entry = entries.get(id);
        if (entry == null
                || entry.consumed()
                || entry.answer() == null
                || !entry.expires().isAfter(now)) {
            return false;
        }
        entries.put(id, with(entry, entry.answer(), true));
        return true;
    }

    private static boolean isPending(ApprovalEntry entry, Instant now) {
        return entry.answer() == null && entry.expires().isAfter(now);
    }

    private static ApprovalEntry with(ApprovalEntry entry, String answer, boolean consumed) {
        return new ApprovalEntry(
                entry.id(),
                entry.session(),
                entry.callDigest(),
                entry.route(),
                entry.question(),
                entry.expires(),
                answer,
                consumed);
    }

    private List<ApprovalEntry> all(Predicate<ApprovalEntry> wanted) {
        return entries.values().stream().filter(wanted).toList();
    }
}
