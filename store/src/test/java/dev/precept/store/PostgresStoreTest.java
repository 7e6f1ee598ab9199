package dev.precept.store;

import dev.precept.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class PostgresStoreTest extends StoreContract {

    @TempDir
    Path anchors;

    @Override
    Store started() throws Exception {
        StoreSettings settings = Server.database(anchors.resolve("anchor"));
        return JdbcStore.start(settings, Opening.Expecting.NEITHER, at -> at + ahead.get(), Duration.ofSeconds(10));
    }
}
