package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.weave.ProbeClasses;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In a JVM without the agent the trial has to fail; that it passes in one with it, every start shows. */
class SelfTestTest {

    private final Ledger ledger = new Ledger(new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void failsWhereNothingWeaves() {
        assertThat(SelfTest.fault(ledger, ProbeClasses.written()).line())
                .contains("PRE-0782", "the agent wove 0 of its 2 tools");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void failsWhereItsClassesAreSpoiled() {
        Map<String, byte[]> spoiled = new HashMap<>(ProbeClasses.written());
        spoiled.put(ProbeClasses.PROBE, new byte[] {1});

        assertThat(SelfTest.fault(ledger, spoiled).line()).contains("PRE-0782", "could not be loaded");
    }
}
