package dev.precept.testkit;

import dev.precept.runtime.Caller;
import dev.precept.runtime.dispatch.Registration;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.testkit.guard.AgentTools;
import dev.precept.testkit.trajectory.TrajectoryRecorder;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * How the session of a test is opened.
 *
 * @param agent the type that carries the contract
 * @param clock makes the clock of a test
 * @param caller on whose behalf the session calls
 * @param woven whether the agent's tools have to be woven
 */
record SessionPlan(Class<?> agent, Supplier<TestClock> clock, Caller caller, boolean woven) {

    static SessionPlan of(Class<?> agent) {
        return new SessionPlan(
                agent, () -> TestClock.fixed(InstantSource.system().instant()), Caller.ANONYMOUS, true);
    }

    SessionPlan withClock(Supplier<TestClock> other) {
        return new SessionPlan(agent, other, caller, woven);
    }

    SessionPlan withCaller(Caller other) {
        return new SessionPlan(agent, clock, other, woven);
    }

    SessionPlan withoutWeaving() {
        return new SessionPlan(agent, clock, caller, false);
    }

    /** Opens it on this thread, in the place of one that an earlier test may have left there. */
    OpenSession open() {
        AgentTools tools = AgentTools.of(agent);
        if (woven) {
            Registration.requireGuarded(tools.model(), agent.getClassLoader());
        }
        TestClock time = clock.get();
        LiveSession session = new LiveSession(tools.model(), time, caller).countingIn(new MemoryStore(time::peek));
        TrajectoryRecorder recorder = TrajectoryRecorder.of(session, tools, time::peek);
        return new OpenSession(session, recorder, time, Current.get().bind(session));
    }
}
