package dev.precept.runtime.langchain4j;

import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.observability.api.event.AiServiceResponseReceivedEvent;
import dev.langchain4j.observability.api.listener.AiServiceResponseReceivedListener;
import dev.precept.runtime.UsagePrices;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;

/**
 * Counts what an AI service's models use against the budget of the session that asks, on whatever thread the answer comes.
 *
 * <pre>{@code
 * AiServices.builder(Assistant.class).registerListener(new ServiceUsage(prices))…
 * }</pre>
 */
public final class ServiceUsage implements AiServiceResponseReceivedListener {

    private final UsagePrices prices;

    /** Counts tokens. */
    public ServiceUsage() {
        this(UsagePrices.UNKNOWN);
    }

    /** Counts tokens, and what they cost. */
    public ServiceUsage(UsagePrices prices) {
        this.prices = prices;
    }

    @Override
    public void onEvent(AiServiceResponseReceivedEvent event) {
        InvocationContext context = event.invocationContext();
        Object session = context instanceof SessionCarrier carrier
                ? carrier.preceptSession()
                : Current.get().session();
        if (session instanceof LiveSession live) {
            live.used(Answers.usage(event.response(), prices));
        }
    }
}
