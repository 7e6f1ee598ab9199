package dev.precept.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.Request;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Exclusion;
import dev.precept.runtime.scope.RequestGate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The processor finds a phrase in a text where the runtime's request gate does, as long as nothing is disguised. */
class PhraseWordsTest {

    /** Letters of several scripts and forms, marks, what cannot be seen, what separates, and half of a pair. */
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "b",
            "é",
            "e\u0301",
            "\u00df",
            "ﬁ",
            "fi",
            "İ",
            "i",
            "７",
            "7",
            "関",
            "ガ",
            "ｶﾞ",
            "เ",
            "\u0e31",
            "가",
            "\u0640",
            "\u0001",
            "²",
            "Ж",
            "字",
            "\ud83d\ude00",
            "\u200b",
            "\u00ad",
            "\u2060",
            "\u20dd",
            " ",
            "\t",
            "\n",
            "-",
            "'",
            ".",
            "_",
            "\u00a0",
            "\ud835\udc00",
            "\ud800",
            "\u0903",
            "Σ",
            "ς",
            "K");

    private final Random random = new Random(20261121);

    @Test
    void agreesWithTheRequestGateOnSeededTexts() {
        int found = 0;
        for (int i = 0; i < 200_000; i++) {
            String phrase = text(3);
            String request = text(8) + (random.nextInt(3) == 0 ? phrase : "") + text(3);
            boolean stands = PhraseWords.standsIn(request, phrase);
            assertThat(stands).as("<%s> in <%s>", phrase, request).isEqualTo(gateStops(request, phrase));
            found += stands ? 1 : 0;
        }
        assertThat(found).as("texts that hold their phrase").isBetween(10_000, 190_000);
    }

    @Test
    void leavesDisguisesToTheRequestGate() {
        assertThat(PhraseWords.standsIn("cl0se it", "close it")).isFalse();
        assertThat(gateStops("cl0se it", "close it")).isTrue();
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(longest + 1); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static boolean gateStops(String request, String phrase) {
        AgentModel agent = new AgentModel(
                "Agent",
                "a",
                "1",
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(new Exclusion("x", "route", "", List.of(phrase))),
                List.of(),
                List.of(),
                Map.of());
        return RequestGate.of(agent).judge(request, () -> 0).answer() instanceof Request.OutOfScope;
    }
}
