package dev.precept.runtime.grant;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A key set behind a URL. It is fetched on threads of the client's own, which no framework knows and can interrupt. */
final class KeyUrl implements GrantKeys.Source {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration IN_ALL = Duration.ofSeconds(4);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final HttpRequest request;

    KeyUrl(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || (scheme.equals("http") && THIS_MACHINE.contains(host));
        if (!safe || url.getHost() == null || url.getRawUserInfo() != null) {
            throw GrantKeys.wrong(
                    "keys would be fetched from " + scheme + "://" + host + ", where others could replace them",
                    "name an https URL without a user, or http on localhost");
        }
        this.request = HttpRequest.newBuilder(url)
                .timeout(IN_ALL)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
    }

    @Override
    public CompletableFuture<String> fetch() {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, info -> new LimitedText(GrantKeys.LONGEST_SET));
        // The request's own timeout ends with the headers; a body may trickle for ever.
        return answer.orTimeout(IN_ALL.toMillis(), TimeUnit.MILLISECONDS).thenApply(KeyUrl::body);
    }

    private static String body(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            throw new CompletionException(new IOException("status " + response.statusCode()));
        }
        return response.body();
    }
}
