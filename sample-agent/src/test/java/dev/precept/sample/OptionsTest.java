package dev.precept.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void isGuardedUnlessSomebodySaysOtherwise() {
        assertThat(Options.of(List.of()).mode()).isEqualTo(Options.Mode.GUARDED);
    }

    @Test
    void takesUnguardedLiterally() {
        assertThat(Options.of(List.of("--unguarded")).mode()).isEqualTo(Options.Mode.UNGUARDED);
    }

    @Test
    void prefersHelp() {
        assertThat(Options.of(List.of("--help", "--unguarded")).mode()).isEqualTo(Options.Mode.HELP);
    }

    @Test
    void namesTheOptionThatItDoesNotKnow() {
        assertThat(Options.of(List.of("--ungarded")))
                .isEqualTo(new Options(Options.Mode.WRONG, "Unknown option \"--ungarded\"."));
    }
}
