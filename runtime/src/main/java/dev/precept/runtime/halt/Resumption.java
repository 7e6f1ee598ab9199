package dev.precept.runtime.halt;

import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.store.HaltBook.Lifting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Who lifts halts, and how: by name and reason where nobody is named as a holder, else only by a holder's grant. */
public final class Resumption {

    private static final AtomicReference<@Nullable HaltHolders> HOLDERS = new AtomicReference<>();

    /** Hears of what a holder did. */
    @FunctionalInterface
    public interface Told {
        /** What became of his attempt. */
        void lifted(HaltTarget target, Lifting lifting, String by, String reason);
    }

    private Resumption() {}

    /**
     * From now on only these lift halts, until the subscription is closed.
     *
     * @throws IllegalStateException if there are others
     */
    public static PreceptListener.Subscription holders(HaltHolders holders) {
        Objects.requireNonNull(holders, "holders");
        if (!HOLDERS.compareAndSet(null, holders)) {
            throw new IllegalStateException(
                    "[PRE-0745] holders of halts are registered already. Fix: name all of them in"
                            + " one HaltHolders, where the application starts. See docs/errors/PRE-0745.md");
        }
        return () -> HOLDERS.compareAndSet(holders, null);
    }

    /** Their names; nobody's where none are registered. */
    public static List<String> names() {
        HaltHolders holders = HOLDERS.get();
        return holders == null ? List.of() : holders.names();
    }

    /**
     * Lifts on somebody's word.
     *
     * @throws IllegalStateException if there are holders, whose grant it takes
     */
    public static Lifting byName(HaltTarget target, String by, String reason) {
        requireWords(by, reason);
        if (HOLDERS.get() != null) {
            throw new IllegalStateException(
                    "[PRE-0745] " + target + " stays halted: this application names holders, and a"
                            + " name alone lifts nothing. Fix: one of them calls Precept.lift(target, grant, reason). See"
                            + " docs/errors/PRE-0745.md");
        }
        return KeptHalts.here().lift(target, by, reason);
    }

    /**
     * Lifts by a holder's grant.
     *
     * @param told hears who it was
     * @return what became of it; empty if the grant is not a holder's
     * @throws IllegalStateException if there are no holders
     */
    public static Optional<Lifting> byGrant(HaltTarget target, String grant, String reason, Told told) {
        requireWords("somebody", reason);
        HaltHolders holders = HOLDERS.get();
        if (holders == null) {
            throw new IllegalStateException(
                    "[PRE-0745] nobody is named as a holder of halts, so no grant lifts one. Fix:"
                            + " call Precept.holders(HaltHolders.of(verifier, names…)) where the application starts. See"
                            + " docs/errors/PRE-0745.md");
        }
        Optional<String> by = holders.holder(grant);
        return by.map(name -> {
            Lifting lifting = KeptHalts.here().lift(target, name, reason);
            told.lifted(target, lifting, name, reason);
            return lifting;
        });
    }

    private static void requireWords(String by, String reason) {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a halt is lifted by somebody, and for a reason. Fix: name both.");
        }
    }
}
