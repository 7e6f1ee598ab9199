package dev.precept.testkit.scenario;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.Request;
import dev.precept.runtime.dispatch.Dispatch;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.testkit.TestClock;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Place;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.guard.GuardedCall;
import dev.precept.testkit.guard.GuardedTool;
import dev.precept.testkit.guard.RuleName;
import dev.precept.testkit.trajectory.Step;
import dev.precept.testkit.trajectory.TrajectoryRecorder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs one scenario in a session of its own. It ends at the first step that is not as expected. */
final class ScenarioRun {

    private final Scenario scenario;
    private final AgentTools agent;
    private final List<?> objects;
    private final Rehearsal rehearsal;
    private final TestClock clock;
    private final LiveSession session;

    ScenarioRun(Scenario scenario, AgentTools agent, List<?> objects) {
        this.scenario = scenario;
        this.agent = agent;
        this.objects = objects;
        this.rehearsal = new Rehearsal(agent);
        this.clock = TestClock.fixed(scenario.clock());
        this.session = new LiveSession(agent.model(), clock, scenario.caller());
    }

    /** @throws AssertionError if something is not as the scenario says, with the trajectory up to there */
    void run() {
        Current.Binding before = Current.get().bind(session);
        try (TrajectoryRecorder recorder = TrajectoryRecorder.of(session, agent, clock::peek)) {
            int number = 0;
            for (ScenarioStep step : scenario.steps()) {
                number++;
                String deviation = step(step, recorder);
                if (!deviation.isEmpty()) {
                    throw new AssertionError(failure(step.place(), "step " + number + " " + deviation, recorder));
                }
            }
            String deviation = finish(recorder);
            if (!deviation.isEmpty()) {
                throw new AssertionError(failure(scenario.finish().place(), "at the end " + deviation, recorder));
            }
        } finally {
            session.close();
            before.restore();
        }
    }

    private String failure(Place place, String deviation, TrajectoryRecorder recorder) {
        return place + ": " + scenario.id() + ": " + deviation + System.lineSeparator() + System.lineSeparator()
                + recorder.now();
    }

    private String step(ScenarioStep step, TrajectoryRecorder recorder) {
        if (step instanceof ScenarioStep.Waited waited) {
            clock.advance(waited.time());
            return "";
        }
        return step instanceof ScenarioStep.Said said ? said(said) : call((ScenarioStep.Call) step, recorder);
    }

    private String said(ScenarioStep.Said said) {
        if (session.halted()) {
            return "is a request, and the session was halted before";
        }
        Request answer = session.request(said.text());
        boolean accepted = answer instanceof Request.Accepted;
        return accepted == said.accepted()
                ? ""
                : "was a request to be " + (said.accepted() ? "accepted" : "refused") + ", and it was "
                        + (accepted ? "accepted" : "refused");
    }

    private String call(ScenarioStep.Call call, TrajectoryRecorder recorder) {
        int before = recorder.steps().size();
        propose(call, rehearsal.ready(call));
        List<Step> after = recorder.steps();
        if (after.size() == before) {
            return "was a call that no guard saw";
        }
        return deviation(call, after.get(before));
    }

    private void propose(ScenarioStep.Call call, Rehearsal.Ready ready) {
        GuardedTool tool = ready.tool();
        @Nullable Object[] arguments = ready.arguments().toArray();
        try {
            if (tool == null) {
                try (Dispatch dispatch = Dispatch.begin(session, call.tool().text())) {
                    dispatch.admit(false);
                }
                return;
            }
            Object object = objects.stream()
                    .filter(tool.method().getDeclaringClass()::isInstance)
                    .findFirst()
                    .orElse(null);
            if (object != null && call.returns() == null && !call.fails()) {
                GuardedCall.real(tool, object, arguments);
                return;
            }
            GuardedCall.Body body = () -> {
                if (call.fails()) {
                    throw new IllegalStateException("the scenario lets the body fail");
                }
                return ready.returns();
            };
            if (object != null) {
                GuardedCall.with(tool, object, arguments, body);
            } else if (call.returns() == null && !call.fails() && !tool.needsObject()) {
                GuardedCall.answered(tool, scenario.world()::ask, arguments);
            } else {
                GuardedCall.answered(tool, scenario.world()::ask, arguments, body);
            }
        } catch (ContractException refused) {
            // What became of the call is in the trajectory, and held against the scenario there.
            return;
        } catch (Throwable thrown) {
            throw new AssertionError(
                    call.place() + ": " + tool + " threw past its guard, which no tool of a session does", thrown);
        }
    }

    private static String deviation(ScenarioStep.Call call, Step step) {
        Expected got = Expected.of(step);
        String by = step.broken().stream()
                .map(broken -> '"' + broken.rule().text() + '"')
                .collect(Collectors.joining(", "));
        String became = got.word()
                + (by.isEmpty() ? "" : " by " + by)
                + (step.detail().isEmpty() ? "" : " (" + step.detail() + ')');
        if (got != call.expect()) {
            return "was " + step.tool() + ", to be " + call.expect().word() + ", and it was " + became;
        }
        for (Datum rule : call.by()) {
            if (step.broken().stream().noneMatch(broken -> RuleName.means(rule.text(), broken.rule()))) {
                return "was " + step.tool() + ", to be " + call.expect().word() + " by \"" + rule.text()
                        + "\", and it was " + became;
            }
        }
        Datum to = call.to();
        return to == null || step.routes().contains(to.text())
                ? ""
                : "was " + step.tool() + ", for " + to.text() + " to decide, and it was for " + step.routes();
    }

    private String finish(TrajectoryRecorder recorder) {
        Scenario.Finish finish = scenario.finish();
        if (!Objects.requireNonNullElse(finish.halted(), session.halted()).equals(session.halted())) {
            return "the session was " + (session.halted() ? "" : "not ") + "halted";
        }
        @Nullable Integer calls = finish.calls();
        if (calls != null && calls != session.calls()) {
            return calls + " calls were to be made, and it were " + session.calls();
        }
        for (var expected : finish.called().entrySet()) {
            long count = recorder.steps().stream()
                    .filter(step -> step.entered() && step.tool().equals(expected.getKey()))
                    .count();
            if (count != ScenarioReader.count(expected.getValue())) {
                return expected.getKey() + " was to be called "
                        + expected.getValue().text() + " times, and was called " + count + " times";
            }
        }
        return "";
    }
}
