package dev.precept.runtime.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.precept.runtime.Usage;
import dev.precept.runtime.UsagePrices;
import org.jspecify.annotations.Nullable;

/** What a model says that its answer has used. */
final class Answers {

    private Answers() {}

    static Usage usage(ChatResponse answer, UsagePrices prices) {
        TokenUsage tokens = answer.tokenUsage();
        if (tokens == null) {
            return Usage.unknown();
        }
        String model = answer.modelName();
        return Usage.priced(
                prices, model == null ? "" : model, count(tokens.inputTokenCount()), count(tokens.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? -1 : tokens;
    }
}
