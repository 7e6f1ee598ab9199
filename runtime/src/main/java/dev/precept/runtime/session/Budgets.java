package dev.precept.runtime.session;

import dev.precept.runtime.clause.Decimals;
import dev.precept.runtime.clause.NotEvaluable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of one session have used up, by budget and partition. Reserving judges and takes in one step, so that
 * two calls at the same time cannot both take the last of it.
 */
public final class Budgets {

    private record Account(String budget, Object partition) {}

    private record Used(long calls, BigDecimal sum) {
        static final Used NOTHING = new Used(0, BigDecimal.ZERO);

        Used plus(BigDecimal amount) {
            return new Used(calls + 1, Decimals.add(sum, amount));
        }

        Used minus(BigDecimal amount) {
            return new Used(calls - 1, sum.subtract(amount));
        }
    }

    /** Something taken that can be given back once, as long as the body provably did not start. */
    public final class Reservation {
        private final Account account;
        private final BigDecimal amount;
        private boolean held = true;

        private Reservation(Account account, BigDecimal amount) {
            this.account = account;
            this.amount = amount;
        }

        /** Gives it back; a second time changes nothing. */
        public void release() {
            synchronized (used) {
                if (held) {
                    held = false;
                    used.compute(account, (key, now) -> now == null || now.calls() <= 1 ? null : now.minus(amount));
                }
            }
        }
    }

    private final Map<Account, Used> used = new HashMap<>();

    /** Whether one more call would fit into an undivided budget now; negative {@code calls} for any number. */
    public boolean hasCallLeft(String budget, long calls) {
        synchronized (used) {
            return calls < 0
                    || used.getOrDefault(new Account(budget, ""), Used.NOTHING).calls() < calls;
        }
    }

    /**
     * Takes one call and an amount out of a budget, if both fit.
     *
     * @param calls how many calls the budget has; negative for any number
     * @param max what the amounts may add up to; null for anything
     * @return what was taken, or null if it does not fit
     * @throws NotEvaluable if the sum would have more digits than anybody needs, which a model could ask for
     */
    public @Nullable Reservation reserve(
            String budget, Object partition, long calls, @Nullable BigDecimal max, BigDecimal amount) {
        Account account = new Account(budget, partition);
        synchronized (used) {
            Used then = used.getOrDefault(account, Used.NOTHING).plus(amount);
            if ((calls >= 0 && then.calls() > calls)
                    || (max != null && then.sum().compareTo(max) > 0)) {
                return null;
            }
            used.put(account, then);
            return new Reservation(account, amount);
        }
    }
}
