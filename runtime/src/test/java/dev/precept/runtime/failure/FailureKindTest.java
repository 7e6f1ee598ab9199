package dev.precept.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindTest {

    /** As Spring's clients have it. */
    public record Status(int value) {}

    /** An exception of a client that nobody here knows. */
    public static final class ClientException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object status;

        ClientException(Object status) {
            this.status = status;
        }

        public Object getStatusCode() {
            return status;
        }
    }

    /** One that cannot be asked. */
    public static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public int statusCode() {
            throw new IllegalStateException("no response");
        }
    }

    static final class ThrottlingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IllegalStateException("no"), FailureKind.EXCEPTION),
                Arguments.of(new TimeoutException(), FailureKind.TIMEOUT),
                Arguments.of(new SocketTimeoutException(), FailureKind.TIMEOUT),
                Arguments.of(new HttpTimeoutException(""), FailureKind.TIMEOUT),
                Arguments.of(new dev.langchain4j.exception.TimeoutException("late"), FailureKind.TIMEOUT),
                Arguments.of(new dev.langchain4j.exception.RateLimitException("slow"), FailureKind.RATE_LIMIT),
                Arguments.of(new dev.langchain4j.exception.HttpException(429, "slow"), FailureKind.RATE_LIMIT),
                Arguments.of(new dev.langchain4j.exception.HttpException(500, "broken"), FailureKind.EXCEPTION),
                Arguments.of(new ClientException(429), FailureKind.RATE_LIMIT),
                Arguments.of(new ClientException(new Status(429)), FailureKind.RATE_LIMIT),
                Arguments.of(new ClientException(new Status(504)), FailureKind.TIMEOUT),
                Arguments.of(new ClientException(new Status(428)), FailureKind.EXCEPTION),
                Arguments.of(new ClientException("429"), FailureKind.EXCEPTION),
                Arguments.of(new ClientException(null), FailureKind.EXCEPTION),
                Arguments.of(new BrokenException(), FailureKind.EXCEPTION),
                Arguments.of(new ThrottlingException(), FailureKind.RATE_LIMIT),
                Arguments.of(new InterruptedException(), FailureKind.INTERRUPTED),
                Arguments.of(new CancellationException(), FailureKind.INTERRUPTED),
                Arguments.of(
                        new RuntimeException(new ExecutionException(new IOException(new SocketTimeoutException()))),
                        FailureKind.TIMEOUT),
                Arguments.of(new Error(), FailureKind.EXCEPTION));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isToldByTheExceptionAndItsCauses(Throwable failure, FailureKind kind) {
        assertThat(FailureKind.of(failure)).isEqualTo(kind);
    }

    @Test
    void endsWithCausesInACircle() {
        Exception inner = new IOException();
        Exception outer = new IllegalStateException(inner);
        inner.initCause(outer);

        assertThat(FailureKind.of(outer)).isEqualTo(FailureKind.EXCEPTION);
    }
}
