package dev.precept.runtime.langchain4j;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.InputGuardrail;
import dev.langchain4j.guardrail.InputGuardrailRequest;
import dev.langchain4j.guardrail.InputGuardrailResult;
import dev.langchain4j.invocation.InvocationContext;
import dev.precept.runtime.dispatch.Handover;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets an AI service ask its model only with words that {@link dev.precept.runtime.AgentSession#request} has accepted: one of
 * the arguments of the service's method has to be the text of the session's latest request, as a whole. What LangChain4j
 * calls the user's message is not looked at, since templates and retrieved documents are in it.
 *
 * <pre>{@code
 * AiServices.builder(Assistant.class).inputGuardrails(new RequestGuardrail())…
 * }</pre>
 *
 * <p>Anything else ends in LangChain4j's {@code InputGuardrailException} ({@code PRE-0761}), and the model is not asked.
 */
public final class RequestGuardrail implements InputGuardrail {

    @Override
    public InputGuardrailResult validate(InputGuardrailRequest request) {
        InvocationContext context = request.requestParams().invocationContext();
        List<?> arguments = context == null ? List.of() : context.methodArguments();
        String objection = Handover.objection(
                session(context), words -> arguments.stream().anyMatch(argument -> says(argument, words)));
        return objection == null ? success() : fatal(objection);
    }

    private static boolean says(@Nullable Object argument, String words) {
        return argument instanceof UserMessage message
                ? message.hasSingleText() && message.singleText().equals(words)
                : words.equals(argument);
    }

    private static @Nullable LiveSession session(@Nullable InvocationContext context) {
        return context instanceof SessionCarrier carrier
                ? carrier.preceptSession() instanceof LiveSession session ? session : null
                : Current.get().session();
    }
}
