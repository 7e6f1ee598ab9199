package dev.precept.runtime;

/**
 * A grant is worth nothing, so no session was opened. It says the same whatever was wrong, has no cause and no accessor
 * that tells more, since it may travel to whoever showed the grant; listeners hear the reason.
 */
public final class GrantRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GrantRefusedException() {
        super(
                "[PRE-0730] The grant was refused, so no session was opened. See docs/errors/PRE-0730.md",
                null,
                false,
                true);
    }
}
