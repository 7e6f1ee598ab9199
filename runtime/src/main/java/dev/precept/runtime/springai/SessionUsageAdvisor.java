package dev.precept.runtime.springai;

import dev.precept.runtime.Usage;
import dev.precept.runtime.UsagePrices;
import dev.precept.runtime.session.LiveSession;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.core.Ordered;
import reactor.core.publisher.Flux;

/**
 * Counts what a model uses against the budget of the session that asks, answer by answer, and asks no model for a session that
 * has ended. It runs inside the loop over tools, so each turn of that is counted. The session is found as by {@link
 * RequestGateAdvisor}, which hands it on.
 */
public final class SessionUsageAdvisor implements CallAdvisor, StreamAdvisor {

    private final UsagePrices prices;

    /** Counts tokens. */
    public SessionUsageAdvisor() {
        this(UsagePrices.UNKNOWN);
    }

    /** Counts tokens, and what they cost. */
    public SessionUsageAdvisor(UsagePrices prices) {
        this.prices = prices;
    }

    @Override
    public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
        LiveSession session = open(request);
        ChatClientResponse response = chain.nextCall(request);
        session.used(usage(response.chatResponse()));
        return response;
    }

    /** Providers tell what a streamed answer has used in its last part, and some in each; an answer cut off is not counted. */
    @Override
    public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
        LiveSession session = open(request);
        AtomicReference<@Nullable Usage> told = new AtomicReference<>(Usage.unknown());
        return chain.nextStream(request)
                .doOnNext(part -> {
                    Usage usage = usage(part.chatResponse());
                    if (!usage.equals(Usage.unknown())) {
                        told.set(usage);
                    }
                })
                // Before the end is passed on: what follows it is the next turn of the loop.
                .doOnComplete(() -> count(session, told))
                .doOnCancel(() -> count(session, told));
    }

    private static void count(LiveSession session, AtomicReference<@Nullable Usage> told) {
        Usage usage = told.getAndSet(null);
        if (usage != null) {
            session.used(usage);
        }
    }

    private static LiveSession open(ChatClientRequest request) {
        LiveSession session = AskingSession.of(request);
        if (session == null) {
            throw new IllegalStateException(
                    "[PRE-0761] The model was not asked: no session asks, so nobody's budget could"
                            + " be counted. Fix: put RequestGateAdvisor before, or name the session with the advisor parameter"
                            + " RequestGateAdvisor.SESSION. See docs/errors/PRE-0761.md");
        }
        if (session.halted()) {
            throw session.halted("");
        }
        return session;
    }

    private Usage usage(@Nullable ChatResponse response) {
        ChatResponseMetadata metadata = response == null ? null : response.getMetadata();
        return metadata == null ? Usage.unknown() : usage(metadata.getModel(), metadata.getUsage());
    }

    /** An answer of a model has used something: nothing means that nobody counted. */
    private Usage usage(@Nullable String model, org.springframework.ai.chat.metadata.@Nullable Usage usage) {
        return usage == null || count(usage.getTotalTokens()) <= 0
                ? Usage.unknown()
                : Usage.priced(
                        prices,
                        model == null ? "" : model,
                        count(usage.getPromptTokens()),
                        count(usage.getCompletionTokens()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? -1 : tokens;
    }

    @Override
    public String getName() {
        return "precept-session-usage";
    }

    /** Next to the model, behind the loop over tools. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 100;
    }
}
