package dev.precept.testkit;

import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.testkit.trajectory.TrajectoryRecorder;

/** The session of a test that runs, its recording, and what was on the thread before. */
record OpenSession(LiveSession session, TrajectoryRecorder recorder, TestClock clock, Current.Binding before)
        implements AutoCloseable {

    @Override
    public void close() {
        recorder.close();
        session.close();
        before.restore();
    }
}
