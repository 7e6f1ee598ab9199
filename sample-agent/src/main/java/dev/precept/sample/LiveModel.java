package dev.precept.sample;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model behind the OpenAI protocol, if the environment names one. A key alone does not: many people have one lying
 * around, and the first run must not spend their money.
 */
record LiveModel(String baseUrl, String apiKey, String model) {

    static LiveModel from(Map<String, String> environment) {
        return new LiveModel(
                text(environment.get("OPENAI_BASE_URL")),
                text(environment.get("OPENAI_API_KEY")),
                text(environment.get("MODEL")));
    }

    /** Whether to talk to it instead of playing the script. */
    boolean isWanted() {
        return !model.isEmpty() && !(baseUrl.isEmpty() && apiKey.isEmpty());
    }

    /** What is missing; empty if nothing is. */
    String complaint() {
        return model.isEmpty() && !baseUrl.isEmpty()
                ? "OPENAI_BASE_URL is set, but MODEL is not. Set MODEL to the name of a model of that server, or unset"
                        + " OPENAI_BASE_URL to play the script."
                : "";
    }

    ChatModel connect() {
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .modelName(model)
                .apiKey(apiKey.isEmpty() ? "none" : apiKey)
                .maxRetries(0);
        return (baseUrl.isEmpty() ? builder : builder.baseUrl(baseUrl)).build();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
