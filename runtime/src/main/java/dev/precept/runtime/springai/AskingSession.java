package dev.precept.runtime.springai;

import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;

/** The session on whose behalf a chat client asks. */
final class AskingSession {

    private AskingSession() {}

    /** The one that the application, or an advisor before this one, has put into the request; else this thread's. */
    static @Nullable LiveSession of(ChatClientRequest request) {
        Object given = request.context().get(RequestGateAdvisor.SESSION);
        return given == null ? Current.get().session() : given instanceof LiveSession session ? session : null;
    }

    /** The request with its session, for advisors that run on other threads. */
    static ChatClientRequest in(ChatClientRequest request, LiveSession session) {
        return request.mutate().context(RequestGateAdvisor.SESSION, session).build();
    }
}
