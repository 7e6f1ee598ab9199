package dev.precept.processor.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.precept.processor.clause.ClauseRig.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text of any kind is answered by a clause or by a fault that stands inside of it, and soon. */
class ClauseFuzzTest {

    /** Far more than a clause needs, even on a machine with other things to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> TOKENS = List.of(
            "n",
            "vip",
            "orderId",
            "tags",
            "scores",
            "note",
            "placedAt",
            "window",
            "amount",
            "now",
            "session",
            "result",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ".",
            ".?",
            "[?",
            ",",
            "?",
            ":",
            "&&",
            "||",
            "!",
            "==",
            "!=",
            "<",
            "<=",
            "+",
            "-",
            "*",
            "/",
            "%",
            " in ",
            "0",
            "1",
            "-1",
            "9223372036854775807",
            "1.5",
            "1e400",
            "0x",
            "1u",
            "'a'",
            "''",
            "\"",
            "'",
            "r'\\d'",
            "b'x'",
            "'\\",
            "null",
            "true",
            "has(",
            "size(",
            ".map(x,",
            ".all(x,",
            ".exists(k, v,",
            ".matches(",
            "cel.bind(x,",
            "optional.of(",
            ".optMap(y,",
            ".value()",
            "math.abs(",
            "sets.contains(",
            "timestamp('",
            "duration('",
            ".getHours('",
            ".transformMap(k, v,",
            "//",
            "\n",
            "dyn(",
            "type(",
            "google.protobuf",
            "`a`");

    private static final int[] ODD = {
        0, 1, 7, 9, 10, 13, 0x1b, ' ', '"', '\'', '\\', '`', '$', '@', '#', ';', '~', '^', 0x7f, 0x85, 0xa0, 0xad,
        0xd800, 0xdbff, 0xdc00, 0xdfff, 0x200b, 0x200d, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0xfffd,
        0xffff, 0x1f600, 0x10ffff, 0x301, 0x5d0
    };

    @Test
    void takesRandomCharacters() {
        Random random = new Random(1);
        answers(many(600, () -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.appendCodePoint(
                        random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : ' ' + random.nextInt(95));
            }
            return text.toString();
        }));
    }

    @Test
    void takesTokensInAnyOrder() {
        Random random = new Random(2);
        answers(many(1_000, () -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(TOKENS.get(random.nextInt(TOKENS.size())));
            }
            return text.toString();
        }));
    }

    @Test
    void takesOddCharactersAnywhereInAClause() {
        Random random = new Random(3);
        String clause =
                "vip || (orderId.matches(r'^[A-Z]+$') && tags.all(t, size(t) < 3) ? n in [1, 2] : note.orValue(\"q\") == 'x')";
        answers(many(600, () -> {
            StringBuilder text = new StringBuilder(clause);
            for (int i = random.nextInt(3); i >= 0; i--) {
                text.insert(random.nextInt(text.length()), Character.toString(ODD[random.nextInt(ODD.length)]));
            }
            return text.toString();
        }));
    }

    @Test
    void takesWhatIsDeepLongOrHuge() {
        List<String> texts = new ArrayList<>();
        for (int size : new int[] {50, 300, 3_000, 40_000}) {
            for (String open :
                    List.of("(", "[", "{1:", "!", "-", "n.", "n[", "has(", "size(", "vip?", "vip&&", "1+", "'")) {
                texts.add(open.repeat(size));
                texts.add(open.repeat(size) + "n");
            }
            texts.add("(".repeat(size) + "vip" + ")".repeat(size));
            texts.add("[".repeat(size) + "]".repeat(size) + " == []");
            texts.add("vip" + " || vip".repeat(size));
            texts.add("vip" + " ? vip : vip".repeat(size));
            texts.add("n == " + "9".repeat(size));
            texts.add("amount < 0." + "1".repeat(size));
            texts.add("rate < 1e" + "9".repeat(size));
            texts.add("orderId == '" + "\uD83D\uDE00".repeat(size) + "'");
            texts.add("orderId.matches('" + "(a*)*".repeat(size) + "')");
            texts.add("orderId.matches('a{1000}{" + size + "}')");
            texts.add("x".repeat(size) + " == 1");
            texts.add("n." + "x".repeat(size));
            texts.add("tags" + ".map(t, t)".repeat(size) + " == tags");
            texts.add("cel.bind(a, n, ".repeat(Math.min(size, 300)) + "vip" + ")".repeat(Math.min(size, 300)));
            texts.add("n in [" + "1, ".repeat(size) + "2]");
            texts.add("placedAt < timestamp('" + "1".repeat(size) + "')");
            texts.add("window < duration('" + "1h".repeat(size) + "')");
        }
        answers(texts);
    }

    private static List<String> many(int number, java.util.function.Supplier<String> text) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            texts.add(text.get());
        }
        return texts;
    }

    private static void answers(List<String> texts) {
        for (Use use : List.of(Use.CONDITION, Use.NUMBER)) {
            List<ClauseResult> results = assertTimeoutPreemptively(PATIENCE, () -> ClauseRig.type(use, texts));
            for (int i = 0; i < texts.size(); i++) {
                if (results.get(i) instanceof ClauseFault fault) {
                    standsInside(texts.get(i), fault);
                }
            }
        }
    }

    private static void standsInside(String text, ClauseFault fault) {
        String as = (text.length() > 200 ? text.substring(0, 200) + "..." : text) + " -> " + fault;
        assertThat(fault.offset()).as(as).isBetween(0, text.length());
        assertThat(fault.length()).as(as).isBetween(0, text.length() - fault.offset());
        assertThat(List.of(fault.offset(), fault.offset() + fault.length()))
                .as(as)
                .noneMatch(place -> splits(text, place));
        assertThat(fault.message()).as(as).isNotBlank();
        assertThat(fault.fix()).as(as).isNotBlank();
    }

    /** Whether the place is between the two halves of a code point. */
    private static boolean splits(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }
}
