package dev.precept.store;

import dev.precept.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {

    @TempDir
    Path data;

    @TempDir
    Path anchors;

    @Override
    Store started() {
        StoreSettings settings = StoreSettings.of("jdbc:h2:file:" + data.resolve("precept"), anchors.resolve("anchor"));
        return JdbcStore.start(settings, Opening.Expecting.NEITHER, at -> at + ahead.get(), Duration.ofSeconds(10));
    }
}
