package dev.precept.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/**
 * One conversation of an agent. Budgets, refusals and a halt belong to it; while it is open on a thread, the tool calls
 * of that thread are the agent's.
 *
 * <pre>{@code
 * try (AgentSession session = Precept.open(SupportAgent.class)) {
 *     if (session.request(userText) instanceof Request.Accepted request) answer = assistant.chat(request.text());
 * }
 * }</pre>
 *
 * <p>Adapters carry the session over the threads of their framework. Work that the application itself hands to another
 * thread goes through {@link #wrap(Runnable)} and its siblings; without it that thread has no session, and rules over a
 * session refuse there. All methods may be called from any thread.
 */
public interface AgentSession extends AutoCloseable {

    /** Name of the session, unguessable and unique: 122 random bits as a UUID. */
    String id();

    /** The agent's id, as its contract says it. */
    String agent();

    /**
     * How many calls of tools the session has made: those whose bodies were started, and which no other tool made. A call
     * that was refused is none. Several at the same time see the same number; for an exact bound write a limit.
     */
    long calls();

    /** Who the session calls for, as a verified grant says it. Without one he is anonymous. */
    Caller caller();

    /**
     * Judges what the user said, before a model sees it: the phrases of the contract's exclusions, compared as words
     * without regard to case, accents, punctuation and spacing.
     *
     * @param text the user's own words, before templating and retrieval
     * @throws AgentHaltedException if the session was halted
     * @throws IllegalStateException if the session is closed
     */
    Request request(String text);

    /**
     * In how many requests the user said that he is somebody with a role ("I am the administrator"), as far as a list of
     * phrases in several languages knows. It is counted and reported, and changes nothing: what a caller may is in {@link
     * #caller()}.
     */
    long roleAssertions();

    /**
     * Counts what a model's answer has used, against the budget that the session was opened with. Adapters call it; an
     * application that asks a model by itself does. Tokens that are not counted, and a cost that is not known, use up a
     * budget of theirs at once.
     */
    void used(Usage usage);

    /** Whether the session was halted. It stays so. */
    boolean halted();

    /** Ends the session for its model: every further call is refused. Calling it again changes nothing. */
    void halt(String reason);

    /** The same work, with this session on whatever thread runs it. */
    Runnable wrap(Runnable work);

    /** The same work, with this session on whatever thread runs it. */
    <T> Callable<T> wrap(Callable<T> work);

    /** An executor that runs everything with this session. */
    Executor wrap(Executor executor);

    /** Takes the session off its thread. Calls that still hold it are refused from now on. */
    @Override
    void close();
}
