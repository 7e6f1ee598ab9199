package dev.precept.runtime.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Words PHRASE = Words.of("close my account");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "close my account",
                "I want you to Close, my: ACCOUNT now",
                "cl\u200bose my account",
                "clóse my accöunt",
                "\uff43\uff4c\uff4f\uff53\uff45 my account",
                "close\u00a0my\naccount"
            })
    void findsThePhraseHoweverItIsWritten(String text) {
        assertThat(Words.of(text).contains(PHRASE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disclose my account", "close my accounts", "close the account", "my account: close", ""})
    void keepsToWholeWordsInTheirOrder(String text) {
        assertThat(Words.of(text).contains(PHRASE)).isFalse();
    }

    @Test
    void findsNothingInAnEmptyPhrase() {
        assertThat(Words.of("anything").contains(Words.of("…"))).isFalse();
    }
}
