package dev.precept.runtime.langchain4j;

import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.precept.runtime.UsagePrices;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;

/**
 * Counts what a model uses against the budget of the session on the thread that asks: for an application that asks a {@code
 * ChatModel} itself. An AI service gets {@link ServiceUsage} instead, not both: it streams on other threads, and would be
 * counted twice.
 */
public final class ModelUsage implements ChatModelListener {

    private final UsagePrices prices;

    /** Counts tokens. */
    public ModelUsage() {
        this(UsagePrices.UNKNOWN);
    }

    /** Counts tokens, and what they cost. */
    public ModelUsage(UsagePrices prices) {
        this.prices = prices;
    }

    @Override
    public void onRequest(ChatModelRequestContext request) {
        LiveSession session = Current.get().session();
        if (session != null) {
            request.attributes().put(ModelUsage.class, session);
        }
    }

    @Override
    public void onResponse(ChatModelResponseContext response) {
        if (response.attributes().get(ModelUsage.class) instanceof LiveSession session) {
            session.used(Answers.usage(response.chatResponse(), prices));
        }
    }
}
