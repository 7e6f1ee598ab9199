package dev.precept.sample.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void usesColoursWhereTheTerminalHasThem() {
        assertThat(Terminal.wantsColours(Map.of("TERM", "xterm-256color"))).isTrue();
    }

    @Test
    void usesNoColoursOnADumbTerminal() {
        assertThat(Terminal.wantsColours(Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void usesNoColoursWithoutATerminal() {
        assertThat(Terminal.wantsColours(Map.of())).isFalse();
    }

    @Test
    void usesNoColoursWhereNobodyWantsThem() {
        assertThat(Terminal.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
    }

    @Test
    void ignoresAnEmptyNoColor() {
        assertThat(Terminal.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
    }
}
