package dev.precept.runtime.session;

import java.util.concurrent.Callable;

/** Work that takes a session along to whatever thread runs it, and leaves that thread as it was. */
final class Carried {

    private Carried() {}

    static Runnable by(LiveSession session, Runnable work) {
        return () -> {
            Current.Binding before = Current.get().bind(session);
            try {
                work.run();
            } finally {
                before.restore();
            }
        };
    }

    static <T> Callable<T> by(LiveSession session, Callable<T> work) {
        return () -> {
            Current.Binding before = Current.get().bind(session);
            try {
                return work.call();
            } finally {
                before.restore();
            }
        };
    }
}
