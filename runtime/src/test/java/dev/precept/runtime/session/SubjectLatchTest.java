package dev.precept.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.Authority;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.Caller;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import dev.precept.runtime.Precept;
import dev.precept.runtime.guard.Desk;
import dev.precept.runtime.halt.HaltTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose session was halted, does not go on in another one. */
class SubjectLatchTest {

    private static final GrantVerifier STANDS = new GrantVerifier() {
        @Override
        public Answer verify(String text) {
            return new Refused("not asked here");
        }

        @Override
        public boolean stands(Grant grant) {
            return true;
        }
    };

    private final Desk desk = new Desk();
    private final String ada = "ada " + UUID.randomUUID();
    private final HaltTarget kept = new HaltTarget.Subject(Desk.AGENT.id(), "https://issuer", ada);

    @AfterEach
    void review() {
        Precept.resume(kept, "carl", "the test is over");
        Precept.resume(kept, "dora", "the test is over");
    }

    private static LiveSession sessionOf(String subject) {
        Caller caller = new Caller(subject, Authority.STANDARD, Map.of());
        Grant grant =
                new Grant(caller, "https://issuer", "id", null, Instant.now().plusSeconds(600));
        LiveSession session = new LiveSession(Desk.AGENT, new HeldGrant(grant, STANDS));
        SubjectLatch.look(session);
        return session;
    }

    private void refund(LiveSession session) throws Exception {
        session.wrap(() -> {
                    desk.refund("o", BigDecimal.ONE);
                    return null;
                })
                .call();
    }

    @Test
    void stopsAllSessionsOfTheCallerOpenAndNewUntilSomebodyHasReviewed() throws Exception {
        LiveSession open = sessionOf(ada);
        LiveSession halted = sessionOf(ada);
        refund(open);

        halted.halt("probing");

        assertThatThrownBy(() -> refund(open)).isInstanceOf(AgentHaltedException.class);
        LiveSession fresh = sessionOf(ada);
        assertThat(fresh.halted()).isTrue();
        assertThatThrownBy(() -> refund(fresh)).isInstanceOf(AgentHaltedException.class);
        assertThatThrownBy(() -> fresh.request("hello")).isInstanceOf(AgentHaltedException.class);
        assertThatCode(() -> refund(sessionOf("bob"))).doesNotThrowAnyException();

        assertThat(Precept.resume(kept, "carl", "reviewed")).isPresent();
        assertThatCode(() -> refund(sessionOf(ada))).doesNotThrowAnyException();
    }

    @Test
    void takesTwoPeopleAfterTheAgentReachedForWhatItMustNotHave() {
        sessionOf(ada).latchForViolation("refund: the tool is withheld");

        assertThat(Precept.resume(kept, "carl", "reviewed")).isEmpty();
        assertThat(Precept.resume(kept, "carl", "reviewed")).isEmpty();
        assertThat(sessionOf(ada).halted()).isTrue();
        assertThat(Precept.resume(kept, "dora", "reviewed")).isPresent();
        assertThat(sessionOf(ada).halted()).isFalse();
    }

    @Test
    void haltsNoCallerWhenSomethingLargerIsHalted() {
        HaltTarget all = new HaltTarget.Agent(Desk.AGENT.id());
        Precept.halt(all, "a test");
        try {
            assertThatThrownBy(() -> refund(sessionOf(ada))).isInstanceOf(AgentHaltedException.class);
        } finally {
            Precept.resume(all, "carl", "the test is over");
        }
        assertThat(sessionOf(ada).halted()).isFalse();
    }
}
