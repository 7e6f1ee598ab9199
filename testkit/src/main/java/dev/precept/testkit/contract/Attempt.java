package dev.precept.testkit.contract;

import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.guard.CallFrame;
import dev.precept.runtime.session.Current;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool that a test attempts, once for each statement about it: through the guard, with a counter in the place
 * of the body. A statement that does not hold throws an {@link AssertionError} that says what happened instead.
 */
public final class Attempt {

    /** The guard's step before the body. */
    @FunctionalInterface
    public interface Enter {
        /** Judges the call. */
        CallFrame enter() throws Throwable;
    }

    /** The guard's step after the body. */
    @FunctionalInterface
    public interface Leave {
        /** Judges the result. */
        void leave(CallFrame frame) throws Throwable;
    }

    /** The guard's step after a body that threw. */
    @FunctionalInterface
    public interface Failed {
        /** Says what to throw instead. */
        Throwable failed(CallFrame frame, Throwable failure);
    }

    private record Outcome(int bodies, @Nullable Throwable thrown, boolean heldKey) {
        Outcome(int bodies, @Nullable Throwable thrown) {
            this(bodies, thrown, false);
        }

        List<String> rules() {
            return thrown instanceof ContractException refused ? refused.rules() : List.of();
        }

        String words() {
            String ran = bodies == 0 ? "the body did not run" : "the body ran";
            if (thrown instanceof ContractException refused) {
                return ran + ", and the verdict was " + refused.verdict() + " for " + refused.rules() + ": "
                        + refused.getMessage();
            }
            return thrown == null ? ran + ", and nothing was refused" : ran + ", and it threw " + thrown;
        }
    }

    private final ContractTrial trial;
    private final String words;
    private final FactAnswers facts;
    private final Enter enter;
    private final Leave leave;
    private final Failed failed;
    private final List<String> unjudged = new ArrayList<>();
    private final List<String> asking = new ArrayList<>();

    /**
     * An attempt.
     *
     * @param words the call as a person would write it
     */
    public Attempt(ContractTrial trial, String words, FactAnswers facts, Enter enter, Leave leave, Failed failed) {
        this.trial = trial;
        this.words = words;
        this.facts = facts;
        this.enter = enter;
        this.leave = leave;
        this.failed = failed;
    }

    /** A call as a person would write it: the tool, then each parameter's name and value. */
    public static String words(String tool, @Nullable Object... named) {
        StringBuilder words = new StringBuilder(tool).append('(');
        for (int i = 0; i < named.length; i += 2) {
            Object value = named[i + 1];
            words.append(i == 0 ? "" : ", ").append(named[i]).append(" = ");
            words.append(value instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(value));
        }
        return words.append(')').toString();
    }

    /** Leaves rules to tests of their own: those that Java code of the application judges. */
    public Attempt besides(String... rules) {
        unjudged.addAll(List.of(rules));
        return this;
    }

    /**
     * Says which rules ask somebody on every call. A call that is to be allowed is then approved first; one that another
     * rule is to refuse is refused by these, too.
     */
    public Attempt asks(String... rules) {
        asking.addAll(List.of(rules));
        trial.withPeople();
        return this;
    }

    /** Every rule holds: the body runs once, and its result stands. */
    public void isAllowed() {
        Outcome outcome = approved(null);
        List<String> broken = judged(outcome);
        boolean allowed = outcome.thrown() == null && outcome.bodies() == 1;
        boolean elsewhere = outcome.thrown() instanceof ContractException
                && !outcome.rules().isEmpty()
                && broken.isEmpty();
        if (!allowed && !elsewhere) {
            throw wrong("should be allowed", outcome);
        }
    }

    /** One rule refuses as long as nobody has approved the call; approved, it runs once, and is asked about again. */
    public void isApprovedOnce(String rule, Verdict verdict) {
        Outcome before = run(null);
        boolean pending = before.thrown() instanceof ApprovalPendingException asked
                && before.rules().contains(rule)
                && (asked.verdict() == verdict || asking.size() > 1);
        if (before.bodies() != 0 || !pending) {
            throw wrong(
                    "should be refused by the rule \"" + rule + "\" until somebody approves, with " + verdict, before);
        }
        if (!trial.approve()) {
            throw wrong("should have asked somebody for the rule \"" + rule + "\"", before);
        }
        Outcome approved = run(null);
        if (approved.bodies() != 1 || approved.thrown() != null) {
            throw wrong("should be allowed once somebody has approved it", approved);
        }
        Outcome again = run(null);
        if (again.bodies() != 0 || !again.rules().contains(rule)) {
            throw wrong("should be asked about again, since an approval is used once", again);
        }
    }

    /** Every rule holds, and while the body runs, the call holds the key that keeps other calls of the same key out. */
    public void keepsOthersOut() {
        Outcome outcome = run(null);
        boolean elsewhere = !outcome.rules().isEmpty() && judged(outcome).isEmpty();
        if (!outcome.heldKey() && !elsewhere) {
            throw wrong("should hold a key while its body runs", outcome);
        }
    }

    /** {@link #isAllowed()} for so many calls in a row. */
    public void isAllowed(int times) {
        for (int n = 0; n < times; n++) {
            isAllowed();
        }
    }

    /** One rule refuses, and no other: the body does not run. */
    public void isRefusedBy(String rule, Verdict verdict) {
        Outcome outcome = run(null);
        boolean alone = judgedWith(rule, outcome).equals(List.of(rule));
        boolean asSaid = outcome.thrown() instanceof ContractException refused
                && (refused.verdict() == verdict || isBesideOthers(rule, verdict, outcome));
        if (outcome.bodies() != 0 || !alone || !asSaid) {
            throw wrong("should be refused by the rule \"" + rule + "\" alone, with " + verdict, outcome);
        }
    }

    /** A rule refuses, perhaps beside others: the body does not run. */
    public void isRefusedAlsoBy(String rule) {
        Outcome outcome = run(null);
        if (outcome.bodies() != 0 || !outcome.rules().contains(rule)) {
            throw wrong("should be refused by the rule \"" + rule + "\"", outcome);
        }
    }

    /** A rule refuses, perhaps beside others, and the strictest of them says what follows: the body does not run. */
    public void isRefusedAlsoBy(String rule, Verdict verdict) {
        Outcome outcome = run(null);
        boolean asSaid = outcome.thrown() instanceof ContractException refused && refused.verdict() == verdict;
        if (outcome.bodies() != 0 || !outcome.rules().contains(rule) || !asSaid) {
            throw wrong("should be refused by the rule \"" + rule + "\", with " + verdict + " in the end", outcome);
        }
    }

    /** A rule does not refuse, whatever others do. */
    public void isNotRefusedBy(String rule) {
        Outcome outcome = run(null);
        // A rule that asks about every call stands in every refusal, whatever its clauses say.
        boolean refused = outcome.rules().contains(rule) && !asking.contains(rule);
        if (refused || !(outcome.thrown() == null || outcome.thrown() instanceof ContractException)) {
            throw wrong("should not be refused by the rule \"" + rule + "\"", outcome);
        }
    }

    /** The agent must not call the tool at all: the body does not run, and the session ends. */
    public void isWithheld() {
        Outcome outcome = run(null);
        boolean halted = outcome.thrown() instanceof ContractException refused && refused.verdict() == Verdict.HALT;
        if (outcome.bodies() != 0 || !halted) {
            throw wrong("should be refused with a halt, since the agent is not given the tool", outcome);
        }
    }

    /** A rule about the result does not hold: the body ran, and its result is withheld. */
    public void isUncertainBy(String rule) {
        Outcome outcome = approved(null);
        if (outcome.bodies() != 1 || !judgedWith(rule, outcome).equals(List.of(rule))) {
            throw wrong("should have its result withheld by the rule \"" + rule + "\"", outcome);
        }
    }

    /** The body throws: the contract's answer takes the place of the exception. */
    public void answersFailure(Verdict verdict, String route) {
        IllegalStateException failure = new IllegalStateException("the tool failed");
        Outcome outcome = approved(failure);
        boolean answered = outcome.thrown() instanceof ContractException refused
                && refused.getCause() == null
                && refused.verdict() == verdict
                && refused.routes().equals(route.isEmpty() ? List.of() : List.of(route));
        boolean elsewhere = outcome.bodies() == 0
                && !outcome.rules().isEmpty()
                && judged(outcome).isEmpty();
        if (!answered && !elsewhere) {
            throw wrong(
                    "should answer the failure of its body with " + verdict
                            + (route.isEmpty() ? "" : " and the route " + route),
                    outcome);
        }
    }

    /** Whether the verdict need not be the rule's own: others are stricter, or it asks as well as it judges. */
    private boolean isBesideOthers(String rule, Verdict verdict, Outcome outcome) {
        return asking.contains(rule)
                ? verdict == Verdict.ESCALATE || verdict == Verdict.CONFIRM
                : outcome.rules().size() > 1;
    }

    private List<String> judgedWith(String rule, Outcome outcome) {
        return outcome.rules().stream()
                .filter(broken -> broken.equals(rule) || (!unjudged.contains(broken) && !asking.contains(broken)))
                .toList();
    }

    private List<String> judged(Outcome outcome) {
        return outcome.rules().stream()
                .filter(rule -> !unjudged.contains(rule) && !asking.contains(rule))
                .toList();
    }

    /** What comes of the call once all have agreed who are asked about every call. */
    private Outcome approved(@Nullable Throwable failure) {
        Outcome outcome = run(failure);
        boolean onlyAsked = !asking.isEmpty()
                && outcome.thrown() instanceof ApprovalPendingException
                && asking.containsAll(outcome.rules());
        return onlyAsked && trial.approve() ? run(failure) : outcome;
    }

    private Outcome run(@Nullable Throwable failure) {
        Outcome[] outcome = new Outcome[1];
        trial.inSession(() -> outcome[0] = call(failure));
        return Objects.requireNonNull(outcome[0]);
    }

    /** What woven code does around a body. */
    private Outcome call(@Nullable Throwable failure) {
        int bodies = 0;
        int keysBefore = Current.get().keys().size();
        try {
            CallFrame frame = enter.enter();
            bodies++;
            if (failure != null) {
                return new Outcome(bodies, failed.failed(frame, failure));
            }
            boolean heldKey = Current.get().keys().size() > keysBefore;
            leave.leave(frame);
            return new Outcome(bodies, null, heldKey);
        } catch (Throwable thrown) {
            return new Outcome(bodies, thrown);
        }
    }

    private AssertionError wrong(String expected, Outcome outcome) {
        String unanswered =
                facts.unanswered().isEmpty() ? "" : "\n  without an answer: " + String.join(", ", facts.unanswered());
        return new AssertionError(words + "\n  " + expected + "\n  but " + outcome.words() + unanswered);
    }
}
