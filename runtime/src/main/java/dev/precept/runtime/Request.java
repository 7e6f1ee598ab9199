package dev.precept.runtime;

/** What {@link AgentSession#request(String)} made of the user's words. */
public sealed interface Request {

    /**
     * The model may see it.
     *
     * @param text the user's words, unchanged
     */
    record Accepted(String text) implements Request {}

    /**
     * The agent is not for this. The model does not see it; the customer reads the message, and the route takes over.
     *
     * @param exclusion what is excluded, in the contract's words
     * @param route who takes over
     * @param message what to tell the customer; fixed text
     */
    record OutOfScope(String exclusion, String route, String message) implements Request {}

    /**
     * There is nothing in it that can be acted on. The first time it is worth a question back; after that the route
     * takes over.
     *
     * @param askBack whether this was the first time and the contract says {@code CLARIFY_ONCE}
     * @param route who takes over otherwise
     * @param message what to tell the customer; fixed text
     */
    record Ambiguous(boolean askBack, String route, String message) implements Request {}
}
