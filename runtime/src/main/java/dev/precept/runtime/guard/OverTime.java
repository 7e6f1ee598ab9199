package dev.precept.runtime.guard;

import dev.precept.Each;
import dev.precept.Per;
import dev.precept.runtime.clause.Decimals;
import dev.precept.runtime.clause.KeyText;
import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.contract.LimitRule;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.Accounts;
import dev.precept.runtime.store.Reservation;
import dev.precept.runtime.store.Spend;
import dev.precept.runtime.store.Store;
import dev.precept.runtime.store.StoreUnavailableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a call's share out of an account that outlives the session. Who has no account, and what has no store, is refused. */
final class OverTime {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private OverTime() {}

    /**
     * Reserves a share at the store; the frame settles it.
     *
     * @return whether it fitted
     * @throws NotEvaluable if nobody can know, with fixed words for people
     */
    static boolean take(
            CallFrame frame, LiveSession session, LimitRule limit, BigDecimal amount, @Nullable Object partition) {
        String owner = owner(session, limit.each());
        String divided = partition == null ? "" : KeyText.digest(partition);
        if (limit.max() != null && exceeds(limit.max(), amount)) {
            return false;
        }
        Store store = session.store();
        if (store == null) {
            throw new NotEvaluable("a limit over time needs a store, and none is registered");
        }
        Spend spend = new Spend(
                new Spend.Account(limit.budget(), owner, divided),
                window(limit.per()),
                limit.calls(),
                limit.max(),
                amount);
        try {
            Accounts accounts = store.accounts();
            Optional<Reservation> taken = accounts.reserve(spend);
            taken.ifPresent(reservation -> frame.holdings().add(new StoredShare(accounts, reservation)));
            return taken.isPresent();
        } catch (StoreUnavailableException gone) {
            LOG.log(System.Logger.Level.ERROR, "A limit over time cannot be judged; the call is refused", gone);
            throw new NotEvaluable("the store gave no answer");
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The store failed; the call is refused", fault);
            throw new NotEvaluable("the store failed: " + fault.getClass().getSimpleName());
        }
    }

    /** Said before a store is asked: a model may write a number that no sum could be written out with. */
    private static boolean exceeds(BigDecimal max, BigDecimal amount) {
        Decimals.add(max, amount);
        return amount.compareTo(max) > 0;
    }

    /**
     * The name of an account's owner. A session of nobody has none: were it the agent's account, one stranger could use up
     * what is everybody's.
     */
    private static String owner(LiveSession session, Each each) {
        if (each == Each.AGENT) {
            return "agent " + session.agent();
        }
        String person = session.person();
        if (person == null) {
            throw new NotEvaluable("a limit for each person needs a session with a grant, and this one is anonymous");
        }
        return person;
    }

    private static Duration window(Per per) {
        return switch (per) {
            case MINUTE -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
            case SESSION -> throw new IllegalArgumentException("a session has no window");
        };
    }
}
