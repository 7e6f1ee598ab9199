package dev.precept.testkit.coverage;

import dev.precept.runtime.CallWatcher;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Sees every call of this JVM while it is open, and notes what it showed of each rule. */
final class CallObserver implements CallWatcher, AutoCloseable {

    private final RunningTests running;
    private final Map<String, Set<Exercise>> seen = new ConcurrentHashMap<>();
    private final Map<String, ToolContract> tools = new ConcurrentHashMap<>();
    private final Map<String, RuleOwner> agents = new ConcurrentHashMap<>();
    private final Map<Thread, PreceptEvent> watched = new ConcurrentHashMap<>();
    private final List<PreceptListener.Subscription> subscriptions;

    CallObserver(RunningTests running) {
        this.running = running;
        this.subscriptions = List.of(Precept.watch(this), Precept.listen(this::unwatched));
    }

    @Override
    public void proposed(WatchedCall call) {
        tools.putIfAbsent(call.contract().key(), call.contract());
    }

    @Override
    public void returned(WatchedCall call, @Nullable Object result) {}

    @Override
    public void decided(WatchedCall call, PreceptEvent event) {
        watched.put(Thread.currentThread(), event);
        switch (event.phase()) {
            case OUTCOME -> held(call, event, Set.of());
            case REFUSAL -> broken(call.contract(), event);
            case UNCERTAIN -> uncertain(call, event);
            case START,
                    REQUEST,
                    INTENT,
                    PRIVATE_DATA,
                    HALT,
                    RESUME,
                    RESOLVED,
                    APPLICATION,
                    SHADOW,
                    APPROVAL,
                    GRANT,
                    ROLE_ASSERTION -> {} // nothing is known of the rules yet, or at all
        }
    }

    /** A result was withheld: its rule did not hold, the others did. A body that failed was not judged to its end. */
    private void uncertain(WatchedCall call, PreceptEvent event) {
        if (!event.rules().isEmpty()) {
            broken(call.contract(), event);
            Set<Rule> broken = new HashSet<>();
            event.rules().forEach(rule -> broken.add(rule.rule()));
            held(call, event, broken);
        }
    }

    private void held(WatchedCall call, PreceptEvent event, Set<Rule> broken) {
        ToolContract tool = call.contract();
        List<Rule> rules = tool.rules();
        for (int i = 0; i < rules.size(); i++) {
            if (!broken.contains(rules.get(i))
                    && !(isBudget(tool, i) && !event.application().isEmpty())) {
                note(event, tool.key(), rules.get(i), Side.ALLOWED);
            }
        }
        LiveSession session = Current.get().boundSession();
        if (!call.nested() && session != null && session.id().equals(event.session())) {
            AgentModel agent = session.model();
            agents.putIfAbsent(agent.id(), RuleOwner.of(agent));
            for (Rule rule : agent.rules()) {
                note(event, RuleOwner.keyOfAgent(agent.id()), rule, Side.ALLOWED);
            }
        }
    }

    /** Budgets do not concern code that calls in its own name. */
    private static boolean isBudget(ToolContract tool, int rule) {
        return tool.limits().stream().anyMatch(limit -> limit.rule() == rule);
    }

    private void broken(@Nullable ToolContract tool, PreceptEvent event) {
        for (BrokenRule broken : event.rules()) {
            Side side = broken.judged() ? Side.REFUSED : Side.UNJUDGED;
            if (tool != null && tool.rules().contains(broken.rule())) {
                note(event, tool.key(), broken.rule(), side);
            } else {
                agent(event, broken.rule());
                note(event, RuleOwner.keyOfAgent(event.agent()), broken.rule(), side);
            }
        }
    }

    private void agent(PreceptEvent event, Rule rule) {
        LiveSession session = Current.get().boundSession();
        if (session != null && session.id().equals(event.session())) {
            agents.put(event.agent(), RuleOwner.of(session.model()));
        } else {
            agents.putIfAbsent(event.agent(), RuleOwner.ofAgent(event.agent(), rule));
        }
    }

    /** A call that no guard saw: of a tool that is withheld, or does not exist. */
    private void unwatched(PreceptEvent event) {
        boolean known = watched.remove(Thread.currentThread(), event);
        if (!known && event.phase() == PreceptEvent.Phase.REFUSAL) {
            broken(null, event);
        }
    }

    private void note(PreceptEvent event, String owner, Rule rule, Side side) {
        String test = running.of(event.session());
        seen.computeIfAbsent(test == null ? "" : test, id -> ConcurrentHashMap.newKeySet())
                .add(new Exercise(owner, rule.id(), side));
    }

    /** What a test showed; the empty id is that of calls which no test can be named for. */
    List<Exercise> seen(String test) {
        return List.copyOf(seen.getOrDefault(test, Set.of()));
    }

    Set<String> tests() {
        return Set.copyOf(seen.keySet());
    }

    Collection<ToolContract> tools() {
        return tools.values();
    }

    Collection<RuleOwner> agents() {
        return agents.values();
    }

    @Override
    public void close() {
        subscriptions.forEach(PreceptListener.Subscription::close);
    }
}
