package dev.precept.runtime.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to a person.
 *
 * @param id its name, unguessable
 * @param session id of the session whose call it is about
 * @param callDigest what the call is found again by
 * @param route who is asked; empty for the session's own user
 * @param question all that the person decides on, as canonical text: what {@code digest} is over
 * @param expires until when an answer counts, by the store's time
 * @param answer what the person said, as it was signed; null before
 * @param consumed whether it was used
 */
public record ApprovalEntry(
        String id,
        String session,
        String callDigest,
        String route,
        String question,
        Instant expires,
        @Nullable String answer,
        boolean consumed) {}
