package dev.precept.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Action;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithheldTest {

    @ParameterizedTest
    @CsvSource({
        "closeAccount, closeAccount, true",
        "closeAccount, closeAccounts, false",
        "account*, accountClose, true",
        "*Account, closeAccount, true",
        "close*Account, closeAccount, true",
        "close*Account, closeMyAccount, true",
        "*a*b*, xaxbx, true",
        "*a*b*, xbxax, false",
        "ab*ba, aba, false",
        "*, anything, true"
    })
    void coversNames(String pattern, String tool, boolean covered) {
        Rule rule = new Rule("r", "r", Rule.Kind.INVARIANT, Action.BLOCK, "", "");

        assertThat(new Withheld(rule, pattern).covers(tool)).isEqualTo(covered);
    }
}
