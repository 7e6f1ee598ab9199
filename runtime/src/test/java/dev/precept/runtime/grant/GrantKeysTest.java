package dev.precept.runtime.grant;

import static dev.precept.runtime.grant.Issuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.precept.runtime.GrantVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where keys come from, when they are fetched again, and what happens while they cannot be had. */
class GrantKeysTest {

    private static final Issuer.Key OLD = Issuer.ed25519("old");
    private static final Issuer.Key NEW = Issuer.ed25519("new");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String CLAIMS =
            "{\"iss\":\"i\",\"aud\":\"a\",\"sub\":\"ann\",\"jti\":\"g\",\"tier\":\"STANDARD\",\"exp\":1772370000}";

    private long ticks;
    private int fetches;
    private CompletableFuture<String> published = CompletableFuture.completedFuture(Issuer.set(OLD));

    private JwtGrants verifier(GrantKeys keys) {
        return JwtGrants.builder()
                .issuer("i")
                .audience("a")
                .keys(keys)
                .clocks(() -> NOW, () -> ticks)
                .build();
    }

    private final JwtGrants grants = verifier(new GrantKeys(() -> {
        fetches++;
        return published;
    }));

    @Test
    void fetchesOnceForManyGrants() {
        for (int i = 0; i < 5; i++) {
            assertThat(accepts(grants, OLD)).isTrue();
        }
        assertThat(fetches).isOne();
    }

    @Test
    void learnsOfANewKeyWhenAGrantNamesIt() {
        accepts(grants, OLD);
        published = CompletableFuture.completedFuture(Issuer.set(OLD, NEW));
        pass(Duration.ofSeconds(30));

        assertThat(accepts(grants, NEW)).isTrue();
        assertThat(accepts(grants, OLD)).isTrue();
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void forgetsAKeyThatIsNoLongerPublished() {
        accepts(grants, OLD);
        published = CompletableFuture.completedFuture(Issuer.set(NEW));

        pass(Duration.ofMinutes(5).minusNanos(1));
        assertThat(accepts(grants, OLD)).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(accepts(grants, OLD)).isFalse();
    }

    @Test
    void isNotSentToTheIssuerByEveryUnknownName() {
        accepts(grants, OLD);
        for (int i = 0; i < 100; i++) {
            assertThat(accepts(grants, Issuer.ed25519("unknown" + i))).isFalse();
            pass(Duration.ofMillis(599));
        }
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void servesTheOldKeysAnHourWhileNewOnesCannotBeHad() {
        accepts(grants, OLD);
        published = CompletableFuture.failedFuture(new IOException("down"));

        pass(Duration.ofHours(1).minusNanos(1));
        assertThat(accepts(grants, OLD)).isTrue();
        pass(Duration.ofSeconds(31));
        assertThat(grants.verify(token(OLD, CLAIMS)))
                .isEqualTo(new GrantVerifier.Refused(Fault.KEYS_UNAVAILABLE.words()));
    }

    @Test
    void refusesWhoeverIsInterruptedAndKeepsTheInterrupt() {
        published = new CompletableFuture<>();
        Thread.currentThread().interrupt();

        assertThat(accepts(grants, OLD)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(published).isNotDone();

        published.complete(Issuer.set(OLD));
        assertThat(accepts(grants, OLD)).isTrue();
        assertThat(fetches).isOne();
    }

    @Test
    void readsAFileThatIsReplaced(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), Issuer.set(OLD));
        JwtGrants fromFile = verifier(GrantKeys.file(file));
        assertThat(accepts(fromFile, OLD)).isTrue();
        assertThat(accepts(fromFile, NEW)).isFalse();

        Files.writeString(file, Issuer.set(NEW));
        pass(Duration.ofMinutes(5));

        assertThat(accepts(fromFile, NEW)).isTrue();
        assertThat(accepts(fromFile, OLD)).isFalse();
    }

    @Test
    void fetchesFromThisMachine() throws IOException {
        try (Site site = new Site(200, Issuer.set(OLD))) {
            assertThat(accepts(verifier(GrantKeys.url(site.url("/keys"))), OLD)).isTrue();
        }
    }

    @Test
    void takesNoKeysFromAFailureARedirectionOrAnEndlessAnswer() throws IOException {
        String far = Issuer.set(OLD) + " ".repeat(GrantKeys.LONGEST_SET);
        try (Site failing = new Site(500, Issuer.set(OLD));
                Site elsewhere = new Site(302, Issuer.set(OLD));
                Site endless = new Site(200, far)) {
            assertThat(accepts(verifier(GrantKeys.url(failing.url("/"))), OLD)).isFalse();
            assertThat(accepts(verifier(GrantKeys.url(elsewhere.url("/"))), OLD))
                    .isFalse();
            assertThat(accepts(verifier(GrantKeys.url(endless.url("/"))), OLD)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com/keys",
                "http://127.0.0.1.example.com/keys",
                "http://localhost@example.com/keys",
                "https://user@login.example.com/keys",
                "file:/etc/keys",
                "ftp://localhost/keys",
                "https:keys",
                "keys"
            })
    void refusesAUrlBehindWhichOthersCouldStand(String url) {
        assertThatThrownBy(() -> GrantKeys.url(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PRE-0732")
                .hasMessageContaining("Fix: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.example.com/keys", "http://[::1]:8080/keys", "HTTP://LOCALHOST/keys"})
    void acceptsAUrlThatIsSafe(String url) {
        assertThatCode(() -> GrantKeys.url(URI.create(url))).doesNotThrowAnyException();
    }

    @Test
    void refusesASetThatGivesAwayWhatSigns() {
        String symmetric = "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\",\"kid\":\"s\"}," + OLD.jwk() + "]}";
        String signing = Issuer.set(OLD).replace("\"kid\"", "\"d\":\"" + Issuer.base64(new byte[32]) + "\",\"kid\"");

        for (String set : new String[] {symmetric, signing, "{\"keys\":[]}", "{}", "", "[]"}) {
            assertThatThrownBy(() -> GrantKeys.jwks(set))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PRE-0732");
        }
        assertThatCode(() -> GrantKeys.jwks(Issuer.set(OLD))).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> GrantKeys.file(folder.resolve("none.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PRE-0732")
                .hasMessageContaining("none.json is empty, too long or cannot be read");
    }

    @Test
    void saysWhatABuilderLacks() {
        assertThatThrownBy(() -> JwtGrants.builder().issuer("i").build()).hasMessageContaining("audience is missing");
        assertThatThrownBy(() -> JwtGrants.builder().issuer(" ")).hasMessageContaining("issuer is blank");
        assertThatThrownBy(() -> JwtGrants.builder().skew(Duration.ofMinutes(3)))
                .hasMessageContaining("PRE-0732");
        assertThatThrownBy(() -> JwtGrants.builder().lasting(Duration.ZERO)).hasMessageContaining("PRE-0732");
        assertThatThrownBy(() -> JwtGrants.builder().longest(0)).hasMessageContaining("PRE-0732");
    }

    private void pass(Duration time) {
        ticks += time.toNanos();
    }

    private static boolean accepts(JwtGrants verifier, Issuer.Key key) {
        return verifier.verify(token(key, CLAIMS)) instanceof GrantVerifier.Accepted;
    }

    /** One answer to every question. */
    private static final class Site implements AutoCloseable {
        private final HttpServer server;

        Site(int status, String body) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, bytes.length);
                try (exchange) {
                    exchange.getResponseBody().write(bytes);
                } catch (IOException hungUp) {
                    // whoever asked for too much has left
                    exchange.close();
                }
            });
            server.start();
        }

        URI url(String path) {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
