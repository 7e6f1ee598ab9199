package dev.precept.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both languages become one tree, with the place of each value. */
class ReadersTest {

    @Test
    void jsonKeepsNumbersExactlyAndKnowsPlaces() {
        Datum row = JsonReader.read("{\"a\": [1.10, true, null], \"b\": {\"c\": \"\\ud83d\\ude00\"}}", "r.jsonl", 7);

        assertThat(row.get("a").items().get(0).amount()).isEqualTo(new BigDecimal("1.10"));
        assertThat(row.find("b", "c")).isEqualTo(new Datum.Text("😀", new Place("r.jsonl", 7, 38)));
        assertThat(row.find("b", "d")).isNull();
        assertThat(row.get("a").items().get(2)).isInstanceOf(Datum.Nothing.class);
    }

    @Test
    void whatIsNotJsonIsSaidWithLineAndColumn() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\": }", "r.jsonl", 7))
                .hasMessageStartingWith("r.jsonl:7:7: not JSON: ");
        assertThatThrownBy(() -> JsonReader.read("1 2", "r.jsonl", 7)).hasMessageContaining("something follows");
        assertThatThrownBy(() -> JsonReader.read("", "r.jsonl", 7)).hasMessageContaining("there is no value");
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\"a\":2}", "r.jsonl", 7))
                .hasMessageContaining("Duplicate field 'a'");
    }

    @Test
    void yamlKnowsPlaces() {
        Datum file = YamlReader.read("a:\n  - b: 1\n", "s.yaml");

        assertThat(file.get("a").items().get(0).get("b").place()).isEqualTo(new Place("s.yaml", 2, 8));
    }

    @Test
    void anAliasIsItsValueAndACircleIsAMistake() {
        assertThat(YamlReader.read("a: &x [1]\nb: *x\n", "s.yaml").get("b").items())
                .hasSize(1);
        assertThatThrownBy(() -> YamlReader.read("a: &x [*x]\n", "s.yaml")).isInstanceOf(BadInput.class);
    }

    @Test
    void aTagOfItsOwnMeansNothing() {
        assertThatThrownBy(() -> YamlReader.read("a: !thing 1\n", "s.yaml"))
                .hasMessage("s.yaml:1:4: the tag !thing means nothing here. Fix: leave it out.");
    }

    @Test
    void aMissingNameIsSaidWithThePlaceOfItsEntry() {
        assertThatThrownBy(() -> YamlReader.read("a: 1\n", "s.yaml").get("b"))
                .hasMessage("s.yaml:1:1: \"b\" is missing. Fix: add it to this entry.");
    }

    @Test
    void nearNamesAreNearWithoutCaseAndSigns() {
        assertThat(Near.to("order_id", List.of("orderId", "amount"))).containsExactly("orderId");
        assertThat(Near.to("x", List.of("orderId"))).isEmpty();
        assertThat(Near.fix("zzzzzz", List.of("b", "a", "cccccccccc"))).isEqualTo("write one of a, b, cccccccccc.");
        assertThat(Near.fix("x", List.of())).isEqualTo("there is nothing to name here.");
    }
}
