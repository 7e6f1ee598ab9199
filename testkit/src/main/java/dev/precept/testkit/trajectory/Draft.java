package dev.precept.testkit.trajectory;

import dev.precept.EffectClass;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.WatchedCall;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.ToolContract;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.order.Candidate;
import dev.precept.runtime.order.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step that is still being recorded. Its recorder's lock guards it. */
final class Draft {

    final @Nullable WatchedCall call;
    final String tool;
    final long thread = Thread.currentThread().getId();

    @Nullable
    Object result;

    private final String session;
    private final Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    private final @Nullable EffectClass effect;
    private final Instant at;
    private final long began = System.nanoTime();
    private Duration took = Duration.ZERO;
    private Ending ending = Ending.UNFINISHED;
    private Verdict verdict = Verdict.ALLOW;
    private List<BrokenRule> broken = List.of();
    private String detail = "";
    private String failure = "";
    private boolean started;
    final List<StepOrder.Asked> asked = new ArrayList<>();
    final List<Reached> reached = new ArrayList<>();

    Draft(WatchedCall call, Instant at) {
        this.call = call;
        this.tool = call.contract().name();
        this.session = call.session();
        this.effect = call.contract().effect();
        this.at = at;
        for (int i = 0; i < call.arguments().size(); i++) {
            arguments.put(
                    call.contract().parameters().get(i),
                    Copies.of(call.arguments().get(i)));
        }
    }

    /** Of a call that no guard saw. */
    Draft(String tool, String session, Instant at) {
        this.call = null;
        this.tool = tool;
        this.session = session;
        this.effect = null;
        this.at = at;
    }

    boolean open() {
        return ending == Ending.UNFINISHED;
    }

    void decide(PreceptEvent event) {
        switch (event.phase()) {
            case INTENT -> started = true;
            case OUTCOME -> end(Ending.RAN, event);
            // A refusal after the body began is one of the framework's: it withholds what already happened.
            case REFUSAL ->
                end(ending == Ending.UNFINISHED && !enteredBefore(event) ? Ending.REFUSED : Ending.UNCERTAIN, event);
            case UNCERTAIN -> end(Ending.UNCERTAIN, event);
            case PRIVATE_DATA -> end(event.verdict() == Verdict.REDACT ? Ending.RAN : Ending.UNCERTAIN, event);
            case START,
                    REQUEST,
                    HALT,
                    RESUME,
                    RESOLVED,
                    APPLICATION,
                    GRANT,
                    ROLE_ASSERTION,
                    SHADOW,
                    APPROVAL -> {} // nothing of a call
        }
    }

    /** A session that ends between the intent and the body refuses after it was told of the intent. */
    private boolean enteredBefore(PreceptEvent event) {
        return started && event.verdict() != Verdict.HALT && !event.detail().equals("the session is closed");
    }

    private void end(Ending how, PreceptEvent event) {
        took = Duration.ofNanos(System.nanoTime() - began);
        ending = how;
        verdict = event.verdict();
        broken = event.rules();
        detail = event.detail();
        failure = event.failure() == null ? "" : event.failure().getClass().getSimpleName();
    }

    Step step(int number) {
        return new Step(
                number,
                tool,
                arguments,
                ending,
                verdict,
                broken,
                result,
                detail,
                failure,
                effect,
                call != null && call.nested(),
                session,
                at,
                took,
                call == null ? null : new StepOrder(candidate(call.contract()), asked, reached));
    }

    private static Candidate candidate(ToolContract contract) {
        Set<String> names = new LinkedHashSet<>();
        contract.milestones().forEach(milestone -> names.add(milestone.name()));
        boolean byName = names.add(contract.name());
        return new Candidate(contract.name(), List.copyOf(names), byName, contract.effect() == EffectClass.READ_ONLY);
    }
}
