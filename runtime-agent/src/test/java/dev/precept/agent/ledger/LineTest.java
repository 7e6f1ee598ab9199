package dev.precept.agent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void writesPairs() {
        assertThat(new Line("start").add("tools", "3").add("where", "a b").toString())
                .isEqualTo("event=start tools=3 where=\"a b\"");
        assertThat(new Line("start").add("what", "").toString()).isEqualTo("event=start what=\"\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nevent=start", "a\r", "a\u0085b", "a\u2028b", "a\u2029b", "a\u001b[2J", "a\u202eb", "a\u200bb",
                        "a\ud800b",
                "a\u0000b", "a\u00a0b", "a\tb", "a\u000bb", "a\ufeffb", "\"a\" verdict=ALLOW", "a\\", "a\" b=\"c", "a=b"
            })
    void letsNoValueEndTheLineOrAddAPair(String value) {
        String line =
                new Line("refusal").add("tool", value).add("verdict", "BLOCK").toString();

        assertThat(line.codePoints()).allMatch(point -> point >= ' ' && point < 0x7f);
        assertThat(line).startsWith("event=refusal tool=\"").endsWith("\" verdict=BLOCK");
        assertThat(line.replace("\\\\", "").replace("\\\"", "").chars().filter(each -> each == '"'))
                .hasSize(2);
    }

    @Test
    void keepsLettersOfAllLanguages() {
        assertThat(new Line("start").add("tool", "возврат").toString()).isEqualTo("event=start tool=\"возврат\"");
    }

    @Test
    void keepsFaultsInOneLineWhateverAClassIsCalled() {
        Fault fault =
                new Fault(FaultCode.NO_CONTRACT, "no processor saw this class", "shop.Till\n[precept] all is well");

        assertThat(fault.line().lines()).hasSize(1);
        assertThat(fault.paragraph().lines()).hasSize(4);
    }
}
