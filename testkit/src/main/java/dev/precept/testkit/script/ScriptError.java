package dev.precept.testkit.script;

import org.jspecify.annotations.Nullable;

/**
 * A script cannot be played: it is over, it calls what was not offered, its own function fails. An {@code AssertionError},
 * so that an application that catches exceptions does not catch this; where a framework does, {@link Script#assertPlayed()}
 * throws it again.
 */
public final class ScriptError extends AssertionError {

    private static final long serialVersionUID = 1L;

    ScriptError(String message) {
        super(message);
    }

    ScriptError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
