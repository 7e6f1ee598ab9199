package dev.precept.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.Request;
import dev.precept.runtime.guard.Desk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSessionTest {

    private final LiveSession session = new LiveSession(Desk.AGENT);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void isTheOnlyOneOnItsThread() {
        Current.get().open(session);
        LiveSession second = new LiveSession(Desk.AGENT);

        assertThatThrownBy(() -> Current.get().open(second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Close it first");
    }

    @Test
    void isNotOpenedByCodeThatCallsInItsOwnName() {
        Precept.asApplication(
                "batch",
                () -> assertThatThrownBy(() -> Current.get().open(session)).isInstanceOf(IllegalStateException.class));
        assertThat(Current.get().session()).isNull();
    }

    @Test
    void leavesItsThreadWhenItIsClosed() {
        Current.get().open(session);
        session.close();

        assertThat(Current.get().session()).isNull();
    }

    @Test
    void isNotInheritedByThreads() throws InterruptedException {
        Current.get().open(session);
        List<Object> seen = new ArrayList<>();
        Thread other = new Thread(() -> seen.add(Current.get().session()));
        other.start();
        other.join();

        assertThat(seen).containsExactly((Object) null);
    }

    @Test
    void travelsWithWrappedWorkAndLeavesThatThreadAsItWas() throws Exception {
        assertThat(session.wrap(() -> Current.get().session()).call()).isSameAs(session);
        assertThat(Current.get().session()).isNull();
    }

    @Test
    void acceptsWhatNoPhraseExcludes() {
        assertThat(session.request("Where is my order?")).isEqualTo(new Request.Accepted("Where is my order?"));
    }

    @Test
    void routesWhatAPhraseExcludes() {
        assertThat(session.request("Please, CLOSE  my\u00adaccóunt!!"))
                .isInstanceOfSatisfying(Request.OutOfScope.class, out -> {
                    assertThat(out.route()).isEqualTo("human");
                    assertThat(out.exclusion()).isEqualTo("Closing an account");
                });
    }

    @Test
    void asksBackOnceWhenThereIsNothingToActOn() {
        assertThat(session.request(" … "))
                .isInstanceOfSatisfying(
                        Request.Ambiguous.class,
                        first -> assertThat(first.askBack()).isTrue());
        assertThat(session.request("?!"))
                .isInstanceOfSatisfying(
                        Request.Ambiguous.class,
                        second -> assertThat(second.askBack()).isFalse());
    }

    @Test
    void answersNothingOnceItWasHalted() {
        session.halt("test");

        assertThatThrownBy(() -> session.request("Hello")).isInstanceOf(AgentHaltedException.class);
    }

    @Test
    void answersNothingOnceItIsClosed() {
        session.close();

        assertThatThrownBy(() -> session.request("Hello")).isInstanceOf(IllegalStateException.class);
    }
}
