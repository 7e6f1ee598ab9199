package dev.precept.runtime.guard;

import dev.precept.EffectClass;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.digest.CallForm;
import dev.precept.runtime.digest.NoCanonicalForm;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.Intent;
import dev.precept.runtime.store.Intents;
import dev.precept.runtime.store.Intents.Ending;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.Stores;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one tool in the registered store: written down before the body, ended after it, and refused while an earlier
 * call of the same arguments for the same subject has an outcome that nobody knows. Without a store, without a session, and
 * for tools that only read, there is nothing to write.
 */
final class DurableIntents {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    /** Of calls whose arguments have no canonical form: one that stands keeps all such calls of the tool from being made. */
    private static final String ANY_ARGUMENTS = "";

    private final ToolContract contract;

    /** Those that have ended and the store does not know: it may have been away just then. */
    private final Map<WrittenIntent, Ending> unwritten = new ConcurrentHashMap<>();

    DurableIntents(ToolContract contract) {
        this.contract = contract;
    }

    /** Whether the call could be written down, and if not, why. */
    enum Begun {
        /** It is, or it need not be. */
        YES,
        /** The same call has an outcome that nobody knows. */
        STANDING,
        /** The store gave no answer. */
        UNKNOWN
    }

    /**
     * Writes the call down; the last that is done before its body.
     *
     * @param arguments as the guard has handed them over, or null
     */
    Begun begin(CallFrame frame, @Nullable Object @Nullable [] arguments) {
        LiveSession session = frame.session();
        Store store = contract.effect() == EffectClass.READ_ONLY ? null : Stores.registered();
        if (session == null || store == null) {
            return Begun.YES;
        }
        Intent intent = new Intent(subject(session), contract.key(), digest(arguments), session.agent(), session.id());
        try {
            unwritten.forEach((call, ending) -> {
                if (call.write(ending)) {
                    unwritten.remove(call);
                }
            });
            Intents intents = store.intents();
            if (isUncertainHere(intent)
                    || intents.standing(intent.subject(), intent.tool(), intent.digest())
                            .isPresent()) {
                return Begun.STANDING;
            }
            frame.holdings().intent(new WrittenIntent(this, intents, intents.begin(intent), intent));
            return Begun.YES;
        } catch (RuntimeException | LinkageError fault) {
            log("A call of " + contract.name() + " could not be written down; it is refused", fault);
            return Begun.UNKNOWN;
        }
    }

    /** The body returned, and what it promised holds. */
    static void returned(CallFrame frame, @Nullable Object result) {
        Holdings holdings = frame.holdingsIfAny();
        WrittenIntent written = holdings == null ? null : holdings.intent();
        if (written != null) {
            written.returned(result);
        }
    }

    /** The body was entered, and nobody knows what it did. */
    static void uncertain(CallFrame frame) {
        Holdings holdings = frame.holdingsIfAny();
        WrittenIntent written = holdings == null ? null : holdings.intent();
        if (written != null) {
            written.end(Ending.UNCERTAIN);
        }
    }

    /** Remembers what the store does not know, until it does. */
    void keep(WrittenIntent call, Ending ending) {
        unwritten.put(call, ending);
    }

    static void log(String what, Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, what, fault);
    }

    private boolean isUncertainHere(Intent intent) {
        return unwritten.entrySet().stream()
                .anyMatch(kept -> kept.getValue() == Ending.UNCERTAIN
                        && kept.getKey().intent().subject().equals(intent.subject())
                        && kept.getKey().intent().digest().equals(intent.digest()));
    }

    private String digest(@Nullable Object @Nullable [] arguments) {
        if (arguments == null) {
            return ANY_ARGUMENTS;
        }
        try {
            // Without the contract's hash: what nobody knows of a call stays unknown when the contract changes.
            return CallForm.sha256(CallForm.of(contract, arguments).arguments());
        } catch (NoCanonicalForm none) {
            return ANY_ARGUMENTS;
        }
    }

    /** An anonymous session is its own subject. */
    private static String subject(LiveSession session) {
        String person = session.person();
        return person == null ? "session " + session.id() : person;
    }
}
