package dev.precept.runtime.approval;

import dev.precept.runtime.digest.CanonicalText;
import dev.precept.runtime.digest.NoCanonicalForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts questions to a URL. The receiver knows from the HMAC that it was asked by us, and when. */
final class Webhook implements RouteHandler {

    private static final Duration IN_ALL = Duration.ofSeconds(5);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int SHORTEST_SECRET = 32;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI url;
    private final SecretKeySpec secret;
    private final InstantSource clock;
    private final Duration deadline;

    Webhook(URI url, byte[] secret) {
        this(url, secret, InstantSource.system(), IN_ALL);
    }

    Webhook(URI url, byte[] secret, InstantSource clock, Duration deadline) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || (scheme.equals("http") && THIS_MACHINE.contains(host));
        if (!safe || url.getHost() == null || url.getRawUserInfo() != null) {
            throw wrong(
                    "questions would be sent to " + scheme + "://" + host + ", where others could read them",
                    "name an https URL without a user, or http on localhost");
        }
        if (secret.length < SHORTEST_SECRET) {
            throw wrong("the secret has " + secret.length + " bytes", "use 32 random bytes at least");
        }
        this.url = url;
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
        this.clock = clock;
        this.deadline = deadline;
    }

    private static IllegalArgumentException wrong(String what, String fix) {
        return new IllegalArgumentException("[PRE-0757] The webhook of a route cannot work: " + what + ". Fix: " + fix
                + ". See docs/errors/PRE-0757.md");
    }

    @Override
    public void asked(ApprovalRequest request) {
        String body = body(request);
        long at = clock.instant().getEpochSecond();
        HttpRequest post = HttpRequest.newBuilder(url)
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .header("Precept-Signature", "t=" + at + ",v1=" + hmac(at + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<Void> answer = client.sendAsync(post, HttpResponse.BodyHandlers.discarding())
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() / 100 != 2) {
                throw new UncheckedIOException(new IOException("the webhook answered " + answer.statusCode()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while the webhook was called", interrupted));
        } catch (ExecutionException | TimeoutException failed) {
            throw new UncheckedIOException(new IOException("the webhook cannot be reached", failed));
        }
    }

    private static String body(ApprovalRequest request) {
        try {
            return "{\"id\":" + CanonicalText.quoted(request.id()) + ",\"route\":"
                    + CanonicalText.quoted(request.route()) + ",\"digest\":\"" + request.digest() + "\",\"expires\":\""
                    + request.expires() + "\",\"question\":" + request.question() + '}';
        } catch (NoCanonicalForm unwritable) {
            throw new IllegalStateException("a question is always well-formed", unwritable);
        }
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
