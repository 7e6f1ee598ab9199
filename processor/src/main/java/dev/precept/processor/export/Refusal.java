package dev.precept.processor.export;

/**
 * Why a policy leaves a tool out.
 *
 * @param engine the engine that could not express it
 * @param tool the tool, as {@code Type.method}
 * @param rule the id of the rule; empty where the tool as a whole is the reason
 * @param reason in words
 */
public record Refusal(String engine, String tool, String rule, String reason) {

    /** In one line, for a comment or a message. */
    public String words() {
        return tool + (rule.isEmpty() ? "" : ", rule '" + rule + "'") + ": " + reason;
    }
}
