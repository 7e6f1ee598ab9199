package dev.precept.runtime.grant;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer, as last seen. They are fetched again when they are old, and when a grant names one that is not
 * among them; for unknown names at most twice a minute, or anybody could make this application knock at the issuer's door
 * as often as he likes. One fetch at a time, for all who wait.
 */
final class KeyCache {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final long USABLE = Duration.ofHours(1).toNanos();
    private static final long BETWEEN_FETCHES = Duration.ofSeconds(30).toNanos();
    private static final long WAITING_SECONDS = 5;

    private record Seen(List<JWK> keys, long at) {}

    private final GrantKeys.Source source;
    private final LongSupplier ticks;
    private @Nullable Seen seen;
    private @Nullable Long attempt;
    private @Nullable CompletableFuture<List<JWK>> fetching;

    KeyCache(GrantKeys.Source source, LongSupplier ticks) {
        this.source = source;
        this.ticks = ticks;
    }

    /**
     * The one key that a token can have been signed with.
     *
     * @param id the key's name in the token; null if it has none
     */
    JWK find(@Nullable String id, Algorithm algorithm) throws Fault.Broken {
        JWK known = only(usable(FRESH), id, algorithm);
        if (known != null) {
            return known;
        }
        await(fetch());
        List<JWK> keys = usable(USABLE);
        if (keys == null) {
            throw Fault.KEYS_UNAVAILABLE.broken();
        }
        JWK found = only(keys, id, algorithm);
        if (found == null) {
            throw Fault.KEY_UNKNOWN.broken();
        }
        return found;
    }

    /** A token without the name of a key has one only if there is no choice. */
    private static @Nullable JWK only(@Nullable List<JWK> keys, @Nullable String id, Algorithm algorithm) {
        if (keys == null) {
            return null;
        }
        List<JWK> fitting = keys.stream()
                .filter(key -> id == null || id.equals(key.getKeyID()))
                .filter(algorithm::accepts)
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private synchronized @Nullable List<JWK> usable(long age) {
        return seen != null && ticks.getAsLong() - seen.at() < age ? seen.keys() : null;
    }

    private synchronized @Nullable CompletableFuture<List<JWK>> fetch() {
        long now = ticks.getAsLong();
        if (fetching != null && !fetching.isDone()) {
            return fetching;
        }
        if (attempt != null && now - attempt < BETWEEN_FETCHES) {
            return null;
        }
        attempt = now;
        fetching = source.fetch().thenApply(KeyCache::read).whenComplete((keys, fault) -> {
            if (fault == null) {
                keep(keys, now);
            } else {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The keys of grants cannot be had; the old ones serve an hour",
                        fault);
            }
        });
        return fetching;
    }

    private synchronized void keep(List<JWK> keys, long at) {
        seen = new Seen(keys, at);
    }

    private static List<JWK> read(String text) {
        try {
            return GrantKeys.read(text);
        } catch (ParseException unusable) {
            throw new IllegalStateException(unusable.getMessage(), unusable);
        }
    }

    /** Whoever waits may be interrupted; the fetch is not. */
    private static void await(@Nullable CompletableFuture<List<JWK>> fetch) throws Fault.Broken {
        if (fetch == null) {
            return;
        }
        try {
            fetch.get(WAITING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Fault.KEYS_UNAVAILABLE.broken();
        } catch (ExecutionException | TimeoutException failed) {
            LOG.log(System.Logger.Level.DEBUG, "A fetch of keys failed; what is known has to do", failed);
        }
    }
}
