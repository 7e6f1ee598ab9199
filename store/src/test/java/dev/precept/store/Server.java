package dev.precept.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A PostgreSQL of this test JVM's own, out of a jar, on loopback, as durable as a real one. */
final class Server {

    private static EmbeddedPostgres running;

    private Server() {}

    static synchronized EmbeddedPostgres running() throws IOException {
        if (running == null) {
            running = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        }
        return running;
    }

    /** The settings for a new database. */
    static StoreSettings database(Path anchor) throws IOException, SQLException {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return at(name, anchor);
    }

    static StoreSettings at(String name, Path anchor) throws IOException {
        return StoreSettings.of("jdbc:postgresql://127.0.0.1:" + running().getPort() + '/' + name, anchor)
                .credentials("postgres", "postgres");
    }
}
