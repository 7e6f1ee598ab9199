package dev.precept.airline.replay;

import org.jspecify.annotations.Nullable;

/** A file that is no recording, with the place where that shows. */
final class BadRecording extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRecording(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
