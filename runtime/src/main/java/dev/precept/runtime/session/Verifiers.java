package dev.precept.runtime.session;

import dev.precept.runtime.GrantVerifier;
import dev.precept.runtime.PreceptListener;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The verifier that an application registered for the grants of its sessions. */
public final class Verifiers {

    private static final AtomicReference<GrantVerifier> REGISTERED = new AtomicReference<>();

    private Verifiers() {}

    /**
     * Registers the one verifier, until the result is closed.
     *
     * @throws IllegalStateException if there is one
     */
    public static PreceptListener.Subscription register(GrantVerifier verifier) {
        if (!REGISTERED.compareAndSet(null, Objects.requireNonNull(verifier, "verifier"))) {
            throw new IllegalStateException(
                    "[PRE-0731] A verifier of grants is registered already, and which of two would"
                            + " be asked must not depend on chance. Fix: close the first registration, or give each its sessions"
                            + " with Precept.open(agent, grant, verifier). See docs/errors/PRE-0731.md");
        }
        return () -> REGISTERED.compareAndSet(verifier, null);
    }

    /**
     * The one that is registered.
     *
     * @throws IllegalStateException if there is none: a grant that nobody can verify is not a missing one
     */
    public static GrantVerifier registered() {
        GrantVerifier verifier = REGISTERED.get();
        if (verifier == null) {
            throw new IllegalStateException(
                    "[PRE-0731] A grant was given, but nothing verifies grants, so no session was"
                            + " opened. Fix: call Precept.grants(JwtGrants.builder()…build()) at the start of the application, or"
                            + " Precept.open(agent) for a caller without a grant. See docs/errors/PRE-0731.md");
        }
        return verifier;
    }
}
