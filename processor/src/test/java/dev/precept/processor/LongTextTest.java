package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a class file cannot hold, which annotations hold all the same until they are written. */
class LongTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require = LONG",
                "require = \"orderId == '\" + LONG + \"'\"",
                "ensure = \"result != '\" + LONG + \"'\""
            })
    void noClauseIsAsLong(String clause) {
        String tool =
                "static final String LONG = \"%s\";\n@Tool @Effect(IRREVERSIBLE)\n@Invariant(rule = \"Known\", %s)\n"
                                .formatted("a".repeat(40_000), clause.replace("LONG", "LONG + LONG"))
                        + "public String close(String orderId) { return orderId; }";

        assertThat(Fixture.tools(tool).compile().refuses("PRE-0204").message()).contains("more than 5000 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "rule, 'rule = LONG, require = \"size(orderId) > 1\"', ''",
        "id, 'rule = \"A\", id = LONG, require = \"size(orderId) > 1\"', ''",
        "route, 'rule = \"A\", otherwise = ESCALATE, route = LONG, require = \"size(orderId) > 1\"', ''",
        "message, 'rule = \"A\", require = \"size(orderId) > 1\"', '@OutOfScope(value = \"B\", route = \"c\", message = LONG)'",
        "value, 'rule = \"A\", require = \"size(orderId) > 1\"', '@OutOfScope(value = LONG, route = \"c\")'",
        "phrases, 'rule = \"A\", require = \"size(orderId) > 1\"', '@OutOfScope(value = \"B\", route = \"c\", phrases = LONG)'",
        "message, 'rule = \"A\", require = \"size(orderId) > 1\"', '@FailureMode(on = TOOL_FAILURE, then = HALT, message = LONG)'",
    })
    void aTextThatNoConstantHoldsIsSaidByItsName(String member, String rule, String more) {
        assertThat(tool(60_001, "@Invariant(" + rule + ")\n" + more)
                        .compile()
                        .refuses("PRE-0113")
                        .message())
                .contains(member + " is 60001 bytes long");
        tool(60_000, "@Invariant(" + rule + ")\n" + more).compile().succeeds();
    }

    @Test
    void lettersCountAsClassFilesCountThem() {
        assertThat(Fixture.refund("@Invariant(rule = \"%s\", require = \"amount > 0\")".formatted("文".repeat(20_001)))
                        .compile()
                        .refuses("PRE-0113")
                        .message())
                .contains("rule is 60003 bytes long");
    }

    @Test
    void anIdInLowerCaseMayBeLongerThanItsText() {
        assertThat(Fixture.refund("@Invariant(rule = \"%s\", require = \"amount > 0\")".formatted("Ⱥ".repeat(25_000)))
                        .compile()
                        .refuses("PRE-0113")
                        .message())
                .contains("the id that rule becomes is 75000 bytes long");
    }

    @Test
    void theNameOfAToolIsAText() {
        assertThat(Fixture.tools(
                                "static final String LONG = \"%s\";\n@Tool(name = LONG + LONG) @Effect(READ_ONLY) public void find() {}"
                                        .formatted("a".repeat(40_000)))
                        .compile()
                        .refuses("PRE-0113")
                        .message())
                .contains("the name of a tool is 80000 bytes long");
    }

    @Test
    void soAreTheNamesOfAnAgent() {
        assertThat(Fixture.agent(AgentFixtures.COMPLETE.replace("\"support\"", '"' + "a".repeat(60_001) + '"'))
                        .compile()
                        .refuses("PRE-0113")
                        .message())
                .contains("id is 60001 bytes long");
    }

    private static Fixture tool(int length, String annotations) {
        int half = length / 2;
        return Fixture.tools("static final String FIRST = \"%s\";\nstatic final String SECOND = \"%s\";\n"
                        .formatted("a".repeat(half), "b".repeat(length - half))
                + "@Tool @Effect(IRREVERSIBLE)\n" + annotations.replace("LONG", "FIRST + SECOND")
                + "\npublic String close(String orderId) { return orderId; }");
    }
}
