package dev.precept.sample.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void breaksBetweenWords() {
        assertThat(Lines.wrap("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void breaksAWordThatIsWiderThanALine() {
        assertThat(Lines.wrap("a 1234567890", 4)).containsExactly("a", "1234", "5678", "90");
    }

    @Test
    void keepsAnEmptyTextAsALine() {
        assertThat(Lines.wrap(" ", 10)).containsExactly("");
    }

    @Test
    void takesTheCursorOutOfAModelsHands() {
        assertThat(Lines.wrap("fine\u001b[2Jgone\u202E", 40)).containsExactly("fine [2Jgone");
    }

    @Test
    void cutsACellThatIsTooWide() {
        assertThat(Lines.cell("abcdef", 4, "…")).isEqualTo("abc…");
    }

    @Test
    void fillsACellThatIsNarrow() {
        assertThat(Lines.cell("ab", 4, "…")).isEqualTo("ab  ");
    }
}
