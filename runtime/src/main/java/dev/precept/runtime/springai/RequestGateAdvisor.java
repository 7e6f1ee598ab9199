package dev.precept.runtime.springai;

import dev.precept.runtime.dispatch.Handover;
import dev.precept.runtime.session.LiveSession;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.core.Ordered;
import reactor.core.publisher.Flux;

/**
 * Lets a chat client ask its model only with words that {@link dev.precept.runtime.AgentSession#request} has accepted: the
 * prompt's user text has to be the text of the session's latest request, in the frame that the application declared. It runs
 * before all other advisors, so that nothing retrieved or remembered is in the prompt yet.
 *
 * <pre>{@code
 * ChatClient.builder(model).defaultAdvisors(RequestGateAdvisor.exact(), new SessionUsageAdvisor())…
 * client.prompt(accepted.text()).advisors(a -> a.param(RequestGateAdvisor.SESSION, session))…
 * }</pre>
 *
 * <p>The session is the one that the parameter {@link #SESSION} names, else that of the thread which asks. Anything else ends
 * in an {@link IllegalStateException} ({@code PRE-0761}), and the model is not asked.
 */
public final class RequestGateAdvisor implements CallAdvisor, StreamAdvisor {

    /** The advisor parameter that holds the {@link dev.precept.runtime.AgentSession}. */
    public static final String SESSION = "dev.precept.session";

    private final String before;
    private final String after;

    private RequestGateAdvisor(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** The user text is what was accepted, and nothing else. */
    public static RequestGateAdvisor exact() {
        return new RequestGateAdvisor("", "");
    }

    /**
     * The user text is what was accepted, inside fixed words of the application's template.
     *
     * @param before what stands before it
     * @param after what stands behind it
     */
    public static RequestGateAdvisor framed(String before, String after) {
        return new RequestGateAdvisor(before, after);
    }

    @Override
    public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
        return chain.nextCall(admitted(request));
    }

    @Override
    public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
        return chain.nextStream(admitted(request));
    }

    private ChatClientRequest admitted(ChatClientRequest request) {
        LiveSession session = AskingSession.of(request);
        @Nullable String text = request.prompt().getUserMessage().getText();
        String objection = Handover.objection(session, words -> (before + words + after).equals(text));
        if (objection != null || session == null) {
            throw new IllegalStateException(objection);
        }
        return AskingSession.in(request, session);
    }

    @Override
    public String getName() {
        return "precept-request-gate";
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
