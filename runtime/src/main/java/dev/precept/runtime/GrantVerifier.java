package dev.precept.runtime;

/**
 * Decides what a grant is worth. {@link dev.precept.runtime.grant.JwtGrants} is the one that comes with the runtime, for
 * signed JSON Web Tokens; an application that verifies its tokens elsewhere brings its own.
 *
 * <p>All methods may be called from any thread. What throws does not verify.
 */
public interface GrantVerifier {

    /**
     * Verifies a grant, once, when a session is opened with it. It may take as long as its own timeouts allow.
     *
     * @param text what the caller showed; anybody may have written it
     */
    Answer verify(String text);

    /**
     * Whether a grant still stands that was verified here, apart from its end in time, of which the session takes care
     * itself. Asked by every gate, so it has to answer at once, out of memory.
     */
    boolean stands(Grant grant);

    /** What a grant is worth. */
    sealed interface Answer {}

    /**
     * It is what it says.
     *
     * @param grant what it says
     */
    record Accepted(Grant grant) implements Answer {}

    /**
     * It is worth nothing.
     *
     * @param reason why, in fixed words that repeat nothing out of the grant: for listeners and the log, never for whoever
     *     showed it
     */
    record Refused(String reason) implements Answer {}
}
