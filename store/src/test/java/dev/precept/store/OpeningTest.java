package dev.precept.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.store.StoreUnavailableException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that has forgotten something is not used. */
class OpeningTest {

    @TempDir
    Path data;

    @TempDir
    Path anchors;

    private StoreSettings settings;
    private Path file;
    private Path anchor;

    @BeforeEach
    void settings() {
        file = data.resolve("desk.mv.db");
        anchor = anchors.resolve("anchor");
        settings = StoreSettings.of("jdbc:h2:file:" + data.resolve("desk"), anchor);
    }

    private void made() {
        try (JdbcStore store = JdbcStore.create(settings)) {
            store.halts().halt("tool:pay", "first", 1);
        }
    }

    private void halted(String target) {
        try (JdbcStore store = JdbcStore.open(settings)) {
            store.halts().halt(target, "later", 1);
        }
    }

    @Test
    void saysNothingInTheApplicationsLogWhenItOpens() {
        List<LogRecord> said = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("dev.precept.store");
        log.addHandler(listening);
        log.setLevel(Level.ALL);
        Flyway own = Flyway.configure()
                .dataSource("jdbc:h2:mem:own", "sa", "")
                .locations("classpath:dev/precept/store/migrations")
                .load();
        try {
            made();
            assertThat(said).isNotEmpty().allMatch(line -> line.getLevel().intValue() < Level.INFO.intValue());

            said.clear();
            own.migrate();
            assertThat(said).as("what the application's own migrations say").isEmpty();
        } finally {
            log.setLevel(null);
            log.removeHandler(listening);
        }
    }

    @Test
    void opensWhatItMade() {
        made();

        try (JdbcStore store = JdbcStore.open(settings)) {
            assertThat(store.halts().view().standing()).hasSize(1);
        }
    }

    @Test
    void makesNothingUnasked() {
        refused("PRE-0742", () -> JdbcStore.open(settings));
        refused("PRE-0742", () -> JdbcStore.adopt(settings));
        assertThat(file).doesNotExist();
        assertThat(anchor).doesNotExist();
    }

    @Test
    void makesNothingTwice() {
        made();

        refused("PRE-0742", () -> JdbcStore.create(settings));
    }

    @Test
    void refusesAStoreThatWasDeleted() throws IOException {
        made();
        Files.delete(file);

        refused("PRE-0742", () -> JdbcStore.open(settings));
        refused("PRE-0742", () -> JdbcStore.create(settings));
    }

    @Test
    void refusesAStoreWhoseAnchorWasDeletedUntilItIsAdopted() throws IOException {
        made();
        Files.delete(anchor);

        refused("PRE-0742", () -> JdbcStore.open(settings));
        JdbcStore.adopt(settings).close();
        JdbcStore.open(settings).close();
        refused("PRE-0742", () -> JdbcStore.adopt(settings));
    }

    @Test
    void refusesAnOlderCopyAndTakesTheNewest() throws IOException {
        made();
        Path old = data.resolve("old");
        Path newest = data.resolve("newest");
        Files.copy(file, old);
        halted("tool:send");
        Files.copy(file, newest);

        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        refused("PRE-0742", () -> JdbcStore.open(settings));

        Files.copy(newest, file, StandardCopyOption.REPLACE_EXISTING);
        JdbcStore.open(settings).close();
    }

    @Test
    void refusesAnotherStore() throws IOException {
        made();
        StoreSettings other = StoreSettings.of("jdbc:h2:file:" + data.resolve("other"), anchors.resolve("other"));
        JdbcStore.create(other).close();
        Files.copy(data.resolve("other.mv.db"), file, StandardCopyOption.REPLACE_EXISTING);

        refused("PRE-0742", () -> JdbcStore.open(settings));
    }

    @Test
    void refusesAnAnchorThatIsNone() throws IOException {
        made();
        Files.writeString(anchor, "precept-anchor 1 00000000-0000-0000-0000-000000000000 1 00000000\n");

        refused("PRE-0744", () -> JdbcStore.open(settings));
    }

    @Test
    void readsAnAnchorOfWhichOneHalfIsTorn() throws IOException {
        made();
        byte[] bytes = Files.readAllBytes(anchor);
        java.util.Arrays.fill(bytes, 40, 400, (byte) 'x');
        Files.write(anchor, bytes);

        JdbcStore.open(settings).close();
    }

    @Test
    void letsTwoStoresHaveNoAnchorInCommon() throws IOException {
        made();
        JdbcStore open = JdbcStore.open(settings);
        try {
            refused("PRE-0744", () -> JdbcStore.open(settings));
        } finally {
            open.close();
        }
    }

    /** As embedded servers are by default. */
    @Test
    void refusesAServerThatForgets() throws Exception {
        try (EmbeddedPostgres forgetful =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            StoreSettings fleet = StoreSettings.of(
                            "jdbc:postgresql://127.0.0.1:" + forgetful.getPort() + "/postgres", anchors.resolve("pg"))
                    .credentials("postgres", "postgres");

            refused("PRE-0743", () -> JdbcStore.create(fleet));
        }
    }

    @Test
    void saysSoWithinItsDeadlineWhenTheServerHangs() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            StoreSettings hanging = StoreSettings.of(
                            "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/desk", anchors.resolve("h"))
                    .deadline(Duration.ofMillis(300));
            long started = System.nanoTime();

            assertThatThrownBy(() -> JdbcStore.create(hanging))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("Fix:");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:desk",
                "jdbc:h2:tcp://localhost/desk",
                "jdbc:h2:file:desk",
                "jdbc:h2:file:~/desk",
                "jdbc:h2:file:/var/../desk",
                "jdbc:h2:/var/desk",
                "jdbc:h2:file:/var/desk;INIT=RUNSCRIPT FROM 'x'",
                "jdbc:h2:file:/var/desk;AUTO_SERVER=TRUE",
                "jdbc:h2:file:/var/desk;WRITE_DELAY=500",
                "jdbc:h2:file:split:/var/desk",
                "jdbc:h2:zip:/var/desk.zip!/desk",
                "jdbc:postgresql:desk",
                "jdbc:postgresql://host/",
                "jdbc:postgresql://user:secret@host/desk",
                "jdbc:postgresql://host/desk?password=secret",
                "jdbc:postgresql://host/desk?socketFactory=some.Class",
                "jdbc:postgresql://host/desk?options=-c%20synchronous_commit=off",
                "jdbc:postgresql://host/desk?loggerFile=/etc/passwd",
                "jdbc:mysql://host/desk",
                "desk",
                ""
            })
    void refusesAnAddressThatSaysMoreThanWhere(String url) {
        assertThatThrownBy(() -> StoreSettings.of(url, anchor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[PRE-0741]")
                .hasMessageContaining("Fix:")
                .hasMessageNotContaining("secret");
    }

    @Test
    void takesWhatOnlySaysHowToReachAServer() {
        StoreSettings tls = StoreSettings.of("jdbc:postgresql://host:5432/desk?sslmode=verify-full", anchor)
                .credentials("desk", "secret");

        assertThat(tls.toString()).doesNotContain("secret");
    }

    @Test
    void refusesAnAnchorBesideItsStoreAndSettingsOutOfRange() {
        StoreSettings beside = StoreSettings.of(settings.url(), data.resolve("anchor"));

        assertThatThrownBy(() -> JdbcStore.create(beside)).hasMessageStartingWith("[PRE-0741]");
        assertThatThrownBy(() -> StoreSettings.of(settings.url(), Path.of("anchor")))
                .hasMessageStartingWith("[PRE-0741]");
        assertThatThrownBy(() -> settings.deadline(Duration.ZERO)).hasMessageStartingWith("[PRE-0741]");
        assertThatThrownBy(() -> settings.lease(Duration.ofHours(1))).hasMessageStartingWith("[PRE-0741]");
        assertThatThrownBy(() -> settings.connections(0)).hasMessageStartingWith("[PRE-0741]");
    }

    private static void refused(String code, Runnable opening) {
        assertThatThrownBy(opening::run)
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageStartingWith('[' + code + ']')
                .hasMessageContaining("Fix:");
    }
}
