package dev.precept.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Authority;
import dev.precept.runtime.AgentSession;
import dev.precept.runtime.Caller;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import dev.precept.testkit.shop.ShopAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension in a field, with what an annotation cannot say. */
class RegisteredExtensionTest {

    @RegisterExtension
    final PreceptExtension precept = PreceptExtension.of(ShopAgent.class)
            .clock(() -> TestClock.advancing(Instant.parse("2030-01-01T00:00:00Z"), Duration.ofMinutes(1)))
            .caller(new Caller("ada", Authority.PUBLIC, Map.of("desk", "7")))
            .withoutWeaving();

    @Test
    void theSessionCallsForTheGivenCaller(AgentSession session) {
        assertThat(session.caller().subject()).isEqualTo("ada");
    }

    @Test
    void theClockGoesOnWithEachReading() {
        LiveSession session = Objects.requireNonNull(Current.get().session());

        assertThat(session.now()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(session.now()).isEqualTo("2030-01-01T00:01:00Z");
    }

    @Test
    void lookingAtTheClockDoesNotMoveIt(TestClock clock) {
        clock.peek();

        assertThat(clock.peek()).isEqualTo("2030-01-01T00:00:00Z");
        clock.set(Instant.EPOCH);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }
}
