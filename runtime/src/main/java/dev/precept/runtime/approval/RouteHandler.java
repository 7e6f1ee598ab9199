package dev.precept.runtime.approval;

import java.net.URI;

/**
 * Takes a question to people. Telling is all it does: whatever it returns, throws or forgets, the question stays pending
 * until a signed answer is given to {@link dev.precept.runtime.Precept#approvals()} or it expires. It runs on a thread of
 * the runtime's own, without a session, and is waited for two seconds at most.
 *
 * <p>Registered with {@code Precept.route} or {@code Precept.routes}, or as a service ({@link java.util.ServiceLoader}).
 */
@FunctionalInterface
public interface RouteHandler {

    /** Somebody of the request's route has to decide. */
    void asked(ApprovalRequest request);

    /** Whether it takes questions to this route; asked of services, which are not registered for a route. */
    default boolean serves(String route) {
        return true;
    }

    /** Writes every question to the log {@code dev.precept.approvals}, arguments included: for a first look. */
    static RouteHandler log() {
        return LogHandler.INSTANCE;
    }

    /**
     * Posts every question as JSON, with an HMAC-SHA256 over the time and the body in {@code Precept-Signature}. Says
     * nothing to the approver that would be an answer: answers come signed by a person's key, by another way.
     *
     * @param url {@code https}, or {@code http} on this machine
     * @param secret what both sides know, 32 bytes at least
     * @throws IllegalArgumentException {@code PRE-0757}, for any other
     */
    static RouteHandler webhook(URI url, byte[] secret) {
        return new Webhook(url, secret);
    }
}
