package dev.precept.store;

import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class MemoryStoreTest extends StoreContract {

    @Override
    Store started() {
        return new MemoryStore(() -> Instant.now().plus(ahead.get(), ChronoUnit.MICROS));
    }
}
