package dev.precept.runtime.store;

import java.util.List;
import java.util.Optional;

/**
 * Which calls have begun. A call is written down before its body starts; a body without an outcome, because the JVM died or
 * because nobody can know, keeps the same call of the same subject from being made again until a person has looked.
 */
public interface Intents {

    /**
     * Writes down that a body is about to start.
     *
     * @return the intent's name
     */
    String begin(Intent intent);

    /** How it ended. Nothing follows from a second answer. */
    void end(String id, Ending ending);

    /** The intent that keeps such a call from being made: of the same subject, tool and digest, with an unknown outcome. */
    Optional<OpenIntent> standing(String subject, String tool, String digest);

    /** All whose outcome nobody knows: those ended as {@link Ending#UNCERTAIN}, and those of JVMs that are gone. */
    List<OpenIntent> unresolved();

    /**
     * A person has looked.
     *
     * @return whether there was such an unresolved intent
     */
    boolean resolve(String id, String by, String reason);

    /** How a body ended. */
    enum Ending {
        /** It returned, and its result stands. */
        CERTAIN,
        /** It may or may not have done its work. */
        UNCERTAIN,
        /** It provably did not start. */
        NOT_STARTED
    }
}
