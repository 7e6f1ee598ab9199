package dev.precept.runtime.dispatch;

import dev.precept.runtime.Request;
import dev.precept.runtime.session.LiveSession;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a model is about to be asked was handed to {@link dev.precept.runtime.AgentSession#request} and accepted. An
 * adapter does not judge the message itself: a template and retrieved text are in it, and only the application knows which of
 * its words are the user's.
 */
public final class Handover {

    private static final String PAGE = " See docs/errors/PRE-0761.md";

    private Handover() {}

    /**
     * Why a model must not be asked, for the application's people; null if it may. Listeners hear of an objection.
     *
     * @param session who asks, or null where nobody knows
     * @param asked whether the words that were accepted are what is asked
     */
    public static @Nullable String objection(@Nullable LiveSession session, Predicate<String> asked) {
        String objection = session == null
                ? "no session asks. Fix: open one with Precept.open around the call to the model, and hand the user's words to"
                        + " session.request before"
                : fault(session, asked);
        if (objection == null) {
            return null;
        }
        if (session != null) {
            session.notAsked("the model was not asked: " + objection.substring(0, objection.indexOf('.')));
        }
        return "[PRE-0761] The model was not asked: " + objection + '.' + PAGE;
    }

    private static @Nullable String fault(LiveSession session, Predicate<String> asked) {
        if (session.closed() || session.halted()) {
            return "the session has ended. Fix: open a new one for a new conversation";
        }
        Request latest = session.latestRequest();
        if (latest == null) {
            return "nothing was handed to session.request. Fix: hand it the user's words, and ask with those that it accepts";
        }
        if (!(latest instanceof Request.Accepted accepted)) {
            return "the user's latest words were not accepted. Fix: tell the user the answer's message() instead";
        }
        return asked.test(accepted.text())
                ? null
                : "its words are not those that session.request accepted. Fix: ask with Request.Accepted.text(), unchanged,"
                        + " and leave what stands around it to a template";
    }
}
