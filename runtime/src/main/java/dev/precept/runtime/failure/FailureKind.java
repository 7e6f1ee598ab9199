package dev.precept.runtime.failure;

import java.util.Set;
import java.util.concurrent.CancellationException;

/** How a body failed. A provider's exception may be wrapped, so the chain of causes is looked at, from the outside in. */
public enum FailureKind {
    /** Something was thrown. */
    EXCEPTION("failed"),
    /** Nobody answered in time. What was asked for may have been done. */
    TIMEOUT("did not answer in time"),
    /** A provider turns calls away, because there were too many. */
    RATE_LIMIT("was turned away, because there were too many calls"),
    /** The thread was interrupted, or the work cancelled. */
    INTERRUPTED("was interrupted");

    private static final int DEEPEST = 16;

    private static final Set<String> TIMEOUTS = Set.of(
            "java.util.concurrent.TimeoutException",
            "java.net.SocketTimeoutException",
            "java.net.http.HttpTimeoutException",
            "java.sql.SQLTimeoutException",
            "dev.langchain4j.exception.TimeoutException");

    private static final Set<String> RATE_LIMITS = Set.of(
            "dev.langchain4j.exception.RateLimitException",
            "io.github.resilience4j.ratelimiter.RequestNotPermitted",
            "org.springframework.web.client.HttpClientErrorException$TooManyRequests",
            "org.springframework.web.reactive.function.client.WebClientResponseException$TooManyRequests");

    /** How the many other libraries call theirs. */
    private static final Set<String> RATE_LIMIT_NAMES = Set.of(
            "RateLimitException",
            "RateLimitExceededException",
            "RateLimitedException",
            "TooManyRequestsException",
            "ThrottlingException",
            "ThrottledException",
            "QuotaExceededException");

    private final String words;

    FailureKind(String words) {
        this.words = words;
    }

    /** Fixed words, after the name of a tool. */
    public String words() {
        return words;
    }

    /** The kind of a failure: the first in its chain of causes that says more than that something was thrown. */
    public static FailureKind of(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            FailureKind kind = itself(at);
            if (kind != EXCEPTION) {
                return kind;
            }
        }
        return EXCEPTION;
    }

    private static FailureKind itself(Throwable thrown) {
        if (thrown instanceof InterruptedException || thrown instanceof CancellationException) {
            return INTERRUPTED;
        }
        for (Class<?> type = thrown.getClass(); type != Throwable.class; type = type.getSuperclass()) {
            if (RATE_LIMITS.contains(type.getName()) || RATE_LIMIT_NAMES.contains(type.getSimpleName())) {
                return RATE_LIMIT;
            }
            if (TIMEOUTS.contains(type.getName())) {
                return TIMEOUT;
            }
        }
        return switch (HttpStatus.of(thrown)) {
            case HttpStatus.TOO_MANY_REQUESTS -> RATE_LIMIT;
            case HttpStatus.REQUEST_TIMEOUT, HttpStatus.GATEWAY_TIMEOUT -> TIMEOUT;
            default -> EXCEPTION;
        };
    }
}
