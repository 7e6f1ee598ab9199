package dev.precept.runtime.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Intents of one JVM. Those that ended are forgotten; what runs is not unresolved, since its JVM lives. */
final class MemoryIntents implements Intents {

    private final MemoryTime time;
    private final Map<String, OpenIntent> running = new LinkedHashMap<>();
    private final Map<String, OpenIntent> uncertain = new LinkedHashMap<>();

    MemoryIntents(MemoryTime time) {
        this.time = time;
    }

    @Override
    public synchronized String begin(Intent intent) {
        String id = UUID.randomUUID().toString();
        running.put(id, new OpenIntent(id, intent, time.now()));
        return id;
    }

    @Override
    public synchronized void end(String id, Ending ending) {
        time.now();
        OpenIntent ended = running.remove(id);
        if (ended != null && ending == Ending.UNCERTAIN) {
            uncertain.put(id, ended);
        }
    }

    @Override
    public synchronized Optional<OpenIntent> standing(String subject, String tool, String digest) {
        time.now();
        return uncertain.values().stream()
                .filter(open -> open.intent().subject().equals(subject)
                        && open.intent().tool().equals(tool)
                        && open.intent().digest().equals(digest))
                .findFirst();
    }

    @Override
    public synchronized List<OpenIntent> unresolved() {
        time.now();
        return List.copyOf(uncertain.values());
    }

    @Override
    public synchronized boolean resolve(String id, String by, String reason) {
        time.now();
        return uncertain.remove(id) != null;
    }
}
