package dev.precept.sample.script;

/** One turn of the scripted model. */
public sealed interface Line {

    /**
     * It calls a tool.
     *
     * @param arguments JSON
     */
    record Call(String tool, String arguments) implements Line {}

    /**
     * It answers the customer, by what the last tool told it.
     *
     * @param done when the call was made
     * @param refused when it was not
     */
    record Say(String done, String refused) implements Line {}

    /** Calls a tool. */
    static Line call(String tool, String arguments) {
        return new Call(tool, arguments);
    }

    /** Says the same in any case. */
    static Line say(String text) {
        return new Say(text, text);
    }
}
