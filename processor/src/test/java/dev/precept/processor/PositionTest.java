package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Errors stand where their author looks, and read as the README shows. */
class PositionTest {

    @Test
    void pointsAtTheSecondOfRepeatedRules() {
        Fixture.refund("""
                        @Invariant(rule = "One", require = "amount > 0")
                        /*!*/@Invariant(rule = "Two")
                        @Invariant(rule = "Three", require = "amount > 0 && amount < 3")
                        """).provokes("PRE-0101");
    }

    @Test
    void pointsAtTheThirdOfRepeatedRules() {
        Fixture.refund("""
                        @Invariant(rule = "One", require = "amount > 0")
                        @Invariant(rule = "Two", require = "amount > 0")
                        @Invariant(
                                rule = "Three",
                                require = {"amount > 0 && amount < 3", /*!*/"amunt < 4"})
                        """).provokes("PRE-0202");
    }

    @Test
    void pointsIntoAContainerThatIsWrittenOut() {
        Fixture.refund("""
                        @Invariant.List({
                            @Invariant(rule = "One", require = "amount > 0"),
                            /*!*/@Invariant(rule = "Two")
                        })
                        """).provokes("PRE-0101");
    }

    @Test
    void pointsAtALimitInsideOfARule() {
        Fixture.refund("""
                        @Invariant(rule = "One", require = "amount > 0")
                        @Invariant(rule = "Two", limit = {@Limit(calls = 3), @Limit(calls = /*!*/-3)})
                        """).provokes("PRE-0104");
    }

    @Test
    void pointsAtAConstant() {
        Fixture.tools("""
                        static final String SMALL = "amont <= 500";
                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Small", require = /*!*/SMALL)
                        public void issueRefund(BigDecimal amount) {}
                        """).provokes("PRE-0202");
    }

    @Test
    void readsAsTheReadmeShowsWhenRequireIsDeleted() {
        assertThat(Fixture.refund("@Invariant(rule = \"Small refunds\")")
                        .compile()
                        .message())
                .isEqualTo("""
                        [PRE-0101] the invariant "Small refunds" names no enforcement mechanism
                            @Invariant(rule = "Small refunds")
                            Fix: add the condition that it states, such as require = "amount <= …", or one of ensure, authority, approval, limit, after, notAfter, enforcedBy, external; a rule that nothing enforces is only a wish
                            See docs/errors/PRE-0101.md""");
    }

    @Test
    void suggestsTheNewNameOfARenamedParameter() {
        String message = Fixture.tools("""
                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Small", require = "0 < amount && amount <= 500")
                        public void issueRefund(BigDecimal amounts) {}
                        """).compile().message();

        assertThat(message)
                .startsWith("[PRE-0202] ")
                .contains("    0 < amount && amount <= 500\n        ^^^^^^\n")
                .contains("\n    Did you mean \"amounts\"?\n")
                .endsWith("\n    See docs/errors/PRE-0202.md");
    }

    @Test
    void quotesTheLineOfATextBlockAtFault() {
        String message = Fixture.refund(
                        "@Invariant(rule = \"Small\", require = \"\"\"\n    amount > 0\n    && amont < 500\n    \"\"\")")
                .compile()
                .message();

        assertThat(message).contains("    && amont < 500\n       ^^^^^\n").doesNotContain("amount > 0");
    }

    @Test
    void listsAllOpenConditionsInOneError() {
        String message = Fixture.agent("@AgentContract(id = \"a\", version = \"1\", tools = OrderTools.class)"
                        + "@Invariant(rule = \"Never\", withheld = \"drop*\")")
                .compile()
                .message();

        assertThat(message).contains("AMBIGUOUS_REQUEST, OUT_OF_SCOPE, TOOL_FAILURE, PII_DETECTED, BUDGET_EXCEEDED");
    }

    @Test
    void saysTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            Fixture.refund("@Invariant(rule = \"I\", require = \"amount > 0\", otherwise = /*!*/CLARIFY_ONCE)")
                    .provokes("PRE-0103");
        } finally {
            Locale.setDefault(before);
        }
    }
}
