package dev.precept.testkit.recording;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.testkit.TestClock;
import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Conversion;
import dev.precept.testkit.data.Near;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.guard.Arguments;
import dev.precept.testkit.guard.Defaults;
import dev.precept.testkit.guard.GuardedCall;
import dev.precept.testkit.guard.GuardedTool;
import dev.precept.testkit.trajectory.Step;
import dev.precept.testkit.trajectory.Trajectory;
import dev.precept.testkit.trajectory.TrajectoryRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays recordings against an agent's contracts: each recorded call is proposed again, in its order, in one session for each
 * recording, through the real guards. A call that was refused does not run, and the rest goes on as recorded; after a halt
 * every call is refused. Names are taken as recordings write them: {@code send_money} is {@code sendMoney}.
 */
public final class Player {

    private static final Conversion RECORDED = new Conversion(Conversion.Words.RECORDED);

    private final AgentTools agent;
    private final Supplier<Desk> desks;

    /**
     * For an agent.
     *
     * @param desks makes the place where one recording is played
     */
    public Player(AgentTools agent, Supplier<Desk> desks) {
        this.agent = agent;
        this.desks = desks;
    }

    /** What became of a recording: its calls, and the trajectory that they make. */
    public record Outcome(Recording recording, List<Played> calls, Trajectory trajectory) {
        /** Copies what it is given. */
        public Outcome {
            calls = List.copyOf(calls);
        }
    }

    /**
     * Plays one.
     *
     * @throws BadInput if it calls a tool that the agent does not have, or with arguments that are none of it
     */
    public Outcome play(Recording recording) {
        Desk desk = desks.get();
        desk.begin(recording);
        TestClock clock = TestClock.fixed(Instant.EPOCH);
        LiveSession session = new LiveSession(agent.model(), clock);
        Current.Binding before = Current.get().bind(session);
        try (TrajectoryRecorder recorder = TrajectoryRecorder.of(session, agent, clock::peek)) {
            if (!recording.user().isBlank()) {
                session.request(recording.user());
            }
            List<Played> played = new ArrayList<>();
            for (Recording.Step step : recording.steps()) {
                if (desk.plays(step)) {
                    played.add(play(step, desk, recorder));
                }
            }
            return new Outcome(recording, played, recorder.now());
        } finally {
            session.close();
            before.restore();
        }
    }

    private Played play(Recording.Step step, Desk desk, TrajectoryRecorder recorder) {
        GuardedTool tool = tool(step)
                .orElseThrow(() -> BadInput.at(
                        step.place(),
                        "the recording calls " + step.tool() + ", which the agent "
                                + agent.model().id() + " does not have.",
                        Near.fix(step.tool(), agent.names())));
        @Nullable Object[] arguments = Arguments.of(tool, step.arguments(), step.place(), Conversion.Words.RECORDED);
        int before = recorder.steps().size();
        boolean ran = call(tool, desk.tools(step, tool.method().getDeclaringClass()), arguments);
        Step seen = recorder.steps().get(before);
        return new Played(
                step,
                seen.verdict(),
                seen.broken().stream()
                        .map(BrokenRule::rule)
                        .map(rule -> rule.id())
                        .distinct()
                        .toList(),
                seen.detail(),
                desk.effects(ran));
    }

    private static boolean call(GuardedTool tool, @Nullable Object object, @Nullable Object[] arguments) {
        try {
            if (object == null && tool.needsObject()) {
                GuardedCall.with(
                        tool, null, arguments, () -> Defaults.of(tool.method().getReturnType()));
            } else {
                GuardedCall.real(tool, object, arguments);
            }
            return true;
        } catch (ContractException refused) {
            // Why is in the trajectory.
            return false;
        } catch (Throwable thrown) {
            throw new IllegalStateException(
                    tool.name() + " threw past its guard, which no tool of a session does", thrown);
        }
    }

    private Optional<GuardedTool> tool(Recording.Step step) {
        Optional<GuardedTool> exact = agent.find(step.tool());
        return exact.isPresent()
                ? exact
                : agent.tools().stream()
                        .filter(tool -> RECORDED.means(step.tool(), tool.name()))
                        .findFirst();
    }
}
