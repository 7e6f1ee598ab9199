package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Contracts for tools of others are checked like any other, and pretend nothing. */
class ForeignTest {

    @Test
    void aMethodThatTheClassDoesNotHaveIsGuessed() {
        assertThat(ForeignFixtures.library("Integer pya(String account, BigDecimal amount);")
                        .compile()
                        .refuses("PRE-0320")
                        .message())
                .contains("Payments has no method pya(", "Did you mean \"pay\"?");
    }

    @Test
    void theResultMayBeReadAsAWiderType() {
        onlyWarns(ForeignFixtures.library("Number pay(String account, BigDecimal amount);"));
    }

    @Test
    void aContractForOthersNeedsAnEffectAndAnInvariantAsTheirsDo() {
        refuses("", "PRE-0301");
        refuses("@Effect(IRREVERSIBLE)", "PRE-0303");
        refuses("@Effect(IRREVERSIBLE) @Invariant(rule = \"Small\", require = \"amont < 5\")", "PRE-0202");
        refuses("@Effect(IRREVERSIBLE) @Invariant(rule = \"Small\")", "PRE-0101");
    }

    @Test
    void nothingIsWrittenForIt() {
        Map<String, List<String>> written = new TreeMap<>();
        onlyWarns(ForeignFixtures.library("Integer pay(String account, BigDecimal amount);")
                .processors(
                        new Recording(new ContractProcessor(), written),
                        new Recording(new ContractIndexProcessor(), written)));

        assertThat(written).isEmpty();
    }

    @Test
    void noAgentIsGivenItsTools() {
        Compiled compiled = ForeignFixtures.library("Integer pay(String account, BigDecimal amount);")
                .with("@AgentContract(id = \"a\", version = \"1\", tools = Contract.class)\n" + AgentFixtures.ANSWERS
                        + "public interface SupportAgent {}\n")
                .compile();

        assertThat(compiled.errors().stream().map(error -> error.getMessage(Locale.ROOT)))
                .anyMatch(text -> text.startsWith("[PRE-0402]"));
    }

    @Test
    void aClassOfOnesOwnThatImplementsItIsGuardedLikeAnyTool() {
        Map<String, List<String>> written = new TreeMap<>();
        onlyWarns(ForeignFixtures.library("Integer pay(String account, BigDecimal amount);")
                .with("public class Own implements Contract {\n"
                        + "@Override public Integer pay(String to, BigDecimal much) { return 1; }\n}\n")
                .processors(
                        new Recording(new ContractProcessor(), written),
                        new Recording(new ContractIndexProcessor(), written)));

        assertThat(written.keySet()).anyMatch(file -> file.contains("OwnPreceptGuard"));
        assertThat(written.keySet()).noneMatch(file -> file.contains("ContractPreceptGuard"));
    }

    @Test
    void aBodyThatAClassOfOnesOwnBorrowsForItIsRefused() {
        Compiled compiled = ForeignFixtures.library("Integer pay(String account, BigDecimal amount);")
                .with("public class Own extends Payments implements Contract {}\n")
                .compile();

        assertThat(compiled.errors().stream().map(error -> error.getMessage(Locale.ROOT)))
                .singleElement()
                .asString()
                .startsWith("[PRE-0307]");
    }

    @Test
    void withoutMethodsItIsStray() {
        Fixture.of("/*!*/@ContractFor(String.class)\npublic interface Contract {}\n")
                .provokes("PRE-0304");
    }

    /** Says of a contract only that it is not enforced, however serious a build finds that. */
    private static void onlyWarns(Fixture fixture) {
        assertThat(fixture.compile().messages()).singleElement().asString().contains("[PRE-0322]");
    }

    private static void refuses(String annotations, String code) {
        List<String> messages = Fixture.of("@ContractFor(server = \"pay\", " + ForeignFixtures.PINNED
                        + ")\npublic interface Contract {\n" + annotations
                        + " Integer pay(String account, BigDecimal amount);\n}\n")
                .compile()
                .messages();
        assertThat(messages).singleElement().asString().startsWith("[" + code + "]");
    }
}
