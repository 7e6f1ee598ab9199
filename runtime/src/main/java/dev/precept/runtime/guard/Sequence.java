package dev.precept.runtime.guard;

import dev.precept.EffectClass;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.clause.NotEvaluable;
import dev.precept.runtime.clause.Truth;
import dev.precept.runtime.clause.Unevaluable;
import dev.precept.runtime.contract.MilestoneRule;
import dev.precept.runtime.contract.PastRule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.order.Absence;
import dev.precept.runtime.order.Candidate;
import dev.precept.runtime.order.Ended;
import dev.precept.runtime.order.History;
import dev.precept.runtime.order.Past;
import dev.precept.runtime.order.Reached;
import dev.precept.runtime.order.Trail;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.session.Watchers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One tool in the order of a session's calls: what its calls ask of the history, and what they put there. What a call reaches
 * becomes true when the outermost call around it has left well.
 */
final class Sequence {

    private final List<PastRule> rules;
    private final List<MilestoneRule> milestones;
    private final Candidate candidate;

    Sequence(ToolContract contract) {
        this.rules = contract.past();
        this.milestones = contract.milestones();
        this.candidate = candidate(contract);
    }

    private static Candidate candidate(ToolContract contract) {
        Set<String> names = new LinkedHashSet<>();
        contract.milestones().forEach(milestone -> names.add(milestone.name()));
        boolean byName = names.add(contract.name());
        return new Candidate(contract.name(), List.copyOf(names), byName, contract.effect() == EffectClass.READ_ONLY);
    }

    /** The breaches, and one more unless the past is as the rule needs it. */
    @Nullable
    Breach judge(CallFrame frame, int index, @Nullable Breach breach, @Nullable Object key) {
        PastRule rule = rules.get(index);
        LiveSession session = frame.session();
        WatchedCall watched = frame.watched();
        if (watched != null) {
            boolean known = !(key instanceof Unevaluable) && (key != null || !rule.keyed());
            Watchers.asked(watched, rule, known ? key : null, known);
        }
        if (session == null) {
            return frame.application() != null
                    ? breach
                    : Breach.unjudged(breach, rule.rule(), "an order needs a session, and this thread has none");
        }
        if (key instanceof Unevaluable unknown) {
            return Breach.unjudged(breach, rule.rule(), unknown);
        }
        if (rule.keyed() && key == null) {
            return Breach.unjudged(breach, rule.rule(), "what the call is about is not known");
        }
        Past past;
        try {
            past = session.history().ask(rule.milestone(), key, rule.within(), frame.now());
        } catch (NotEvaluable unknown) {
            return Breach.unjudged(breach, rule.rule(), unknown.reason());
        }
        if (past == Past.UNKNOWN) {
            return Breach.unjudged(
                    breach, rule.rule(), "nobody can say whether this has happened: " + rule.milestone());
        }
        if (rule.absent() != (past == Past.ABSENT)) {
            return new Breach(
                    breach,
                    rule.rule(),
                    true,
                    (rule.absent() ? "has happened: " : "has not happened: ") + rule.milestone());
        }
        if (rule.absent()) {
            frame.trail().rely(new Absence(rule.rule(), rule.milestone(), key, rule.within()));
        }
        return breach;
    }

    /**
     * The call is about to start its body.
     *
     * @return what has happened since the call was judged, and must not have; else null
     */
    @Nullable
    Absence begin(CallFrame frame) {
        LiveSession session = frame.session();
        if (session == null) {
            return null;
        }
        Trail trail = frame.trailIfAny();
        Absence broken = session.history().begin(candidate, trail == null ? List.of() : trail.relied());
        frame.inHistory(broken == null);
        return broken;
    }

    /** Its body does not start after all. */
    void abandon(CallFrame frame) {
        LiveSession session = frame.session();
        if (session != null && frame.inHistory(false)) {
            session.history().abandon(candidate);
        }
    }

    /** The body has returned, and its result holds: what the tool says of its own milestone. */
    void reach(CallFrame frame, int index, @Nullable Truth when, @Nullable Object key) {
        if (frame.session() == null || when == Truth.FALSE) {
            return;
        }
        MilestoneRule milestone = milestones.get(index);
        boolean proven =
                !(when instanceof Unevaluable) && !(key instanceof Unevaluable) && milestone.keyed() == (key != null);
        Reached reached = new Reached(milestone.name(), proven ? key : null, proven);
        frame.trail().reach(reached);
        WatchedCall watched = frame.watched();
        if (watched != null) {
            Watchers.reached(watched, reached.milestone(), reached.key(), reached.proven());
        }
    }

    /** The call has left well. */
    void succeeded(CallFrame frame, @Nullable Object returned) {
        LiveSession session = frame.session();
        if (session == null || !frame.inHistory(false)) {
            return;
        }
        History history = session.history();
        Object later = arrivesLater(returned) ? returned : null;
        Trail trail = frame.trailIfAny();
        if (frame.nested()) {
            if (!frame.outermost().trail().ended(frame.trail().end(candidate, later))) {
                history.lost(candidate);
            }
        } else if (trail == null && later == null) {
            history.succeeded(candidate);
        } else {
            Trail own = frame.trail();
            own.inside().forEach(history::succeeded);
            history.succeeded(own.end(candidate, later));
        }
    }

    private static boolean arrivesLater(@Nullable Object result) {
        return result instanceof CompletionStage<?>
                || result instanceof Future<?>
                || result instanceof Flow.Publisher<?>
                || result == Ended.UNSEEN;
    }

    /** The call has failed, or nobody knows what it did; then what it called has happened, but is not proven. */
    void failed(CallFrame frame) {
        LiveSession session = frame.session();
        if (session == null || !frame.inHistory(false)) {
            return;
        }
        Trail trail = frame.trailIfAny();
        if (trail != null) {
            trail.inside().forEach(call -> session.history().lost(call.candidate()));
        }
        session.history().failed(candidate);
    }
}
