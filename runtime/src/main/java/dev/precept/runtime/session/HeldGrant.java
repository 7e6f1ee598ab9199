package dev.precept.runtime.session;

import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The grant of a session, and until when it counts. Its end is a moment of a clock that nobody can set back, computed when
 * the session was opened. The wall's clock is asked as well: the other one stands still while a machine is suspended.
 */
public final class HeldGrant {

    private static final System.Logger LOG = System.getLogger("dev.precept");
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Grant grant;
    private final GrantVerifier verifier;
    private final InstantSource wall;
    private final LongSupplier ticks;
    private final long untilTick;
    private final long untilMillis;

    /** A grant that was just verified, by the clocks of this machine. */
    public HeldGrant(Grant grant, GrantVerifier verifier) {
        this(grant, verifier, Events::now, System::nanoTime);
    }

    HeldGrant(Grant grant, GrantVerifier verifier, InstantSource wall, LongSupplier ticks) {
        this.grant = grant;
        this.verifier = verifier;
        this.wall = wall;
        this.ticks = ticks;
        Instant now = wall.instant();
        Instant until = grant.until().isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : grant.until();
        this.untilTick = ticks.getAsLong() + Duration.between(now, until).toNanos();
        this.untilMillis = until.toEpochMilli();
    }

    /** What it says. */
    public Grant grant() {
        return grant;
    }

    /** Whether it is worth something now. */
    public boolean stands() {
        return end() == null;
    }

    /** Why it is worth nothing any more, in fixed words; null while it stands. */
    @Nullable
    String end() {
        if (ticks.getAsLong() - untilTick >= 0 || wall.millis() >= untilMillis) {
            return "the grant has expired";
        }
        try {
            return verifier.stands(grant) ? null : "the grant was revoked";
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The verifier of grants failed; the call is refused", fault);
            return "the verifier of grants failed";
        }
    }
}
