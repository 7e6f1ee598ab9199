package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever an author writes into an annotation, the compiler answers with codes, never with a trace. */
class AnnotationFuzzTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\0",
            "%",
            "%s %1$s %99$s %n",
            "$L $T $$",
            "\\",
            "\\u0022",
            "\"",
            "*/ /*",
            "{@code }",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00x",
            "\u202Eright\u2066",
            "\uFEFF\u200B",
            "a\nb\r\n\tc",
            "../../etc",
            "1e999999999",
            "-0",
            "NaN",
            "9".repeat(5_000),
            "x".repeat(20_000),
            "(".repeat(2_000),
            "<script>",
            "now",
            "amount",
            "amount <= 500");

    /** Each of them takes texts, which stand where the stars are. */
    private static final List<String> TOOL = List.of(
            "@Invariant(rule = *, require = \"amount <= 500\")",
            "@Invariant(rule = \"a rule\", id = *, require = \"amount <= 500\")",
            "@Invariant(rule = \"a rule\", require = *)",
            "@Invariant(rule = \"a rule\", require = {*, *})",
            "@Invariant(rule = \"a rule\", ensure = *)",
            "@Invariant(rule = \"a rule\", require = \"amount <= 500\", otherwise = ESCALATE, route = *)",
            "@Invariant(rule = \"a rule\", limit = @Limit(sum = *, max = \"5\"))",
            "@Invariant(rule = \"a rule\", limit = @Limit(sum = \"amount\", max = *))",
            "@Invariant(rule = \"a rule\", limit = @Limit(calls = 3, of = *))",
            "@Invariant(rule = \"a rule\", require = \"amount <= 500\") @SuppressWarnings(*)");

    private static final List<String> AGENT = List.of(
            "@AgentContract(id = *, version = \"1\", tools = OrderTools.class)",
            "@AgentContract(id = \"a\", version = *, tools = OrderTools.class)",
            "@AgentContract(id = \"a\", version = \"1\", tools = OrderTools.class)\n@Invariant(rule = \"x\", withheld = *)",
            "@AgentContract(id = \"a\", version = \"1\", tools = OrderTools.class)\n@OutOfScope(value = *, route = *, phrases = *, when = *)",
            "@AgentContract(id = \"a\", version = \"1\", tools = OrderTools.class)\n@SuccessCriterion(id = *, given = *, expect = *, calls = *)");

    @Test
    void answersEveryTextOfAToolWithACode() {
        Random random = new Random(5);
        for (String annotation : TOOL) {
            for (int i = 0; i < 3; i++) {
                answersWithCodes(Fixture.refund(filled(annotation, random)));
            }
        }
    }

    @Test
    void answersEveryTextOfAnAgentWithACode() {
        Random random = new Random(6);
        for (String annotation : AGENT) {
            for (int i = 0; i < 3; i++) {
                answersWithCodes(Fixture.agent(filled(annotation, random)));
            }
        }
    }

    /** It compiles, or says why with a code, which is never that of our own fault. */
    private static void answersWithCodes(Fixture fixture) {
        Compiled compiled = assertTimeoutPreemptively(PATIENCE, fixture::compile);
        List<String> messages = compiled.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
        assertThat(messages)
                .as(fixture.sources().toString())
                .noneMatch(message -> message.contains("PRE-0901"))
                .noneMatch(message -> message.contains("\tat dev.precept"));
        assertThat(compiled.errors().stream().map(error -> error.getMessage(Locale.ROOT)))
                .as(fixture.sources().toString())
                .allMatch(message -> message.startsWith("[PRE-"));
    }

    private static String filled(String annotation, Random random) {
        StringBuilder filled = new StringBuilder();
        for (char c : annotation.toCharArray()) {
            filled.append(c == '*' ? literal(text(random)) : String.valueOf(c));
        }
        return filled.toString();
    }

    private static String text(Random random) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            parts.add(ODD.get(random.nextInt(ODD.size())));
        }
        return String.join("", parts);
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            literal.append(
                    c == '"' || c == '\\'
                            ? "\\" + c
                            : c == '\n'
                                    ? "\\n"
                                    : c == '\r'
                                            ? "\\r"
                                            : c == '\t'
                                                    ? "\\t"
                                                    : c < ' '
                                                            ? String.format(Locale.ROOT, "\\%03o", (int) c)
                                                            : String.format(
                                                                    Locale.ROOT,
                                                                    c < 0x7f ? "%c" : "\\u%04x",
                                                                    c < 0x7f ? (Object) c : (Object) (int) c));
        }
        return literal.append('"').toString();
    }
}
