package dev.precept.runtime.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.precept.runtime.digest.CallForm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WebhookTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LONG = Duration.ofSeconds(25);
    private static final String QUESTION = "{\"id\":\"q1\",\"amount\":{\"decimal\":\"900\"}}";
    private static final ApprovalRequest REQUEST = new ApprovalRequest(
            "q1", "approvers", QUESTION, CallForm.sha256(QUESTION), Instant.parse("2026-03-01T11:00:00Z"));

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final HttpServer server;

    WebhookTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/asked", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Precept-Signature"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.createContext("/hangs", exchange -> {
            try {
                never.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
    }

    @Test
    void postsTheQuestionWithItsHmac() throws Exception {
        new Webhook(url("/asked"), SECRET, () -> Instant.ofEpochSecond(1_772_359_200), LONG).asked(REQUEST);

        String body = "{\"id\":\"q1\",\"route\":\"approvers\",\"digest\":\"" + CallForm.sha256(QUESTION)
                + "\",\"expires\":\"2026-03-01T11:00:00Z\",\"question\":" + QUESTION + "}";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        String hmac = HexFormat.of().formatHex(mac.doFinal(("1772359200." + body).getBytes(StandardCharsets.UTF_8)));
        assertThat(received).containsExactly("t=1772359200,v1=" + hmac, body);
    }

    @Test
    void saysWhenNobodyTookIt() {
        assertThatThrownBy(() -> new Webhook(url("/broken"), SECRET, InstantSource.system(), LONG).asked(REQUEST))
                .hasMessageContaining("500");
        long began = System.nanoTime();
        assertThatThrownBy(() -> new Webhook(url("/hangs"), SECRET, InstantSource.system(), Duration.ofMillis(300))
                        .asked(REQUEST))
                .hasMessageContaining("cannot be reached");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void goesOnlyWhereNobodyElseReads() {
        for (String url : List.of(
                "http://inbox.example.com/asked",
                "ftp://localhost/asked",
                "https://user@inbox.example.com/asked",
                "file:/etc/passwd",
                "asked")) {
            assertThatThrownBy(() -> RouteHandler.webhook(URI.create(url), SECRET))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PRE-0757");
        }
        assertThatThrownBy(() -> RouteHandler.webhook(url("/asked"), new byte[31]))
                .hasMessageContaining("31 bytes");
        assertThatCode(() -> RouteHandler.webhook(URI.create("https://inbox.example.com/asked"), SECRET))
                .doesNotThrowAnyException();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
