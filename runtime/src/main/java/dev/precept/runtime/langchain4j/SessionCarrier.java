package dev.precept.runtime.langchain4j;

import dev.precept.runtime.session.Current;
import org.jspecify.annotations.Nullable;

/**
 * What the agent makes of LangChain4j's {@code DefaultInvocationContext}: it remembers the session of the thread that
 * made it. The framework hands this one object through all threads of an invocation, concurrent tools and streaming
 * included, so the session needs no thread to travel on.
 */
public interface SessionCarrier {

    /** The session of the thread that made this context, or null. */
    @Nullable
    Object preceptSession();

    /** The session of this thread, or null; called at the end of the context's constructor. */
    static @Nullable Object current() {
        return Current.get().session();
    }
}
