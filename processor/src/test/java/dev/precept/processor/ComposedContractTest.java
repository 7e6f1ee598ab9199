package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.runtime.ContractException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** The rules of a team's own annotation hold wherever it stands. */
class ComposedContractTest {

    private static final String MOVES_MONEY = """
            @Retention(RetentionPolicy.CLASS)
            @Effect(IRREVERSIBLE)
            @Invariant(rule = "Small", require = "amount >= -1 && amount <= " + MovesMoney.MAX)
            @interface MovesMoney { int MAX = 500; }
            """;

    @Test
    void holdsOnAToolWithItsConstants() throws Throwable {
        Compiled shop = tools("@Tool @MovesMoney public void pay(int amount) {}", MOVES_MONEY);

        assertThatCode(() -> pay(shop, 500)).doesNotThrowAnyException();
        assertThat(refusal(shop, 501).rules()).containsExactly("small");
    }

    @Test
    void holdsThroughOtherAnnotationsAndBesideThemAndCountsOnce() throws Throwable {
        Compiled shop = tools(
                "@Tool @Serious @MovesMoney @Positive @Invariant(rule = \"Even\", require = \"amount % 2 == 0\")"
                        + " public void pay(int amount) {}",
                MOVES_MONEY + """
                @MovesMoney @Invariant(rule = "Round", require = "amount % 10 == 0") @interface Serious {}
                @Invariant(rule = "Positive", require = "amount > 0") @OutOfScope(value = "One", when = "amount == -1", route = "r")
                @interface Positive {}
                """);

        assertThatCode(() -> pay(shop, 10)).doesNotThrowAnyException();
        assertThat(refusal(shop, 502).rules()).containsExactlyInAnyOrder("small", "round");
        assertThat(refusal(shop, -1).rules()).containsExactlyInAnyOrder("positive", "round", "even", "one");
    }

    @Test
    void holdsOutOfAClassFile() throws Throwable {
        Compiled shop = tools("@Tool @dev.precept.processor.CompiledRule public void pay(int amount) {}", "");

        assertThat(refusal(shop, 501).rules()).containsExactly("small");
        assertThat(refusal(shop, 0).rules()).containsExactly("positive");
    }

    @Test
    void holdsForAllToolsOfAClass() throws Throwable {
        Compiled shop = Compiled.of(
                source("@Never public class Tools { @Tool @Effect(READ_ONLY) public void pay(int amount) {} }", """
                @Invariant(rule = "Nobody", enforcedBy = Nobody.class) @interface Never {}
                class Nobody implements Enforcer { public boolean permits(ProposedCall call) { return false; } }
                """));

        assertThat(refusal(shop, 1).rules()).containsExactly("nobody");
    }

    @Test
    void countsTheWorstEffect() {
        assertThat(tools("@Tool @Effect(READ_ONLY) @Sends public void pay(int amount) {}", """
                @Effect(value = REVERSIBLE, egress = true) @interface Sends {}
                """)
                        .message())
                .startsWith("[PRE-0303] ")
                .contains("changes something and sends data out");
    }

    @Test
    void holdsOnAnAgent() {
        String agent = AgentFixtures.COMPLETE + "@Careful public interface SupportAgent {}\n";
        Compiled compiled = Fixture.agent("")
                .with("@Invariant(rule = \"Never\", withheld = \"findOrder\") public @interface Careful {}\n")
                .with(agent.replace("SupportAgent", "OtherAgent"))
                .compile();

        assertThat(compiled.message()).startsWith("[PRE-0404] ").contains("from @Careful");
    }

    @Test
    void isFaultedWhereItIsUsedAndNamed() {
        Compiled shop = tools("@Tool\n @MovesMoney public void pay(int sum) {}", MOVES_MONEY);

        assertThat(shop.message()).startsWith("[PRE-0202] ").contains("amount <= 500", "from @MovesMoney");
        assertThat(shop.error().getLineNumber()).isEqualTo(Fixture.HEAD.lines().count() + 4);
        assertThat(shop.error().getColumnNumber()).isEqualTo(2);
    }

    @Test
    void mustReachTheClassFile() {
        String lost = MOVES_MONEY.replace("CLASS", "SOURCE");

        tools("@Tool @MovesMoney public void pay(int amount) {}", lost).refuses("PRE-0112");
        tools("@Tool @Serious public void pay(int amount) {}", lost + "@MovesMoney @interface Serious {}")
                .refuses("PRE-0112");
    }

    @Test
    void isStrayWhereNothingEnforcesItButNotOnItsAnnotation() {
        assertThat(tools("@MovesMoney public void pay(int amount) {}", MOVES_MONEY)
                        .message())
                .startsWith("[PRE-0304] ")
                .contains("@MovesMoney");
        Compiled.of(Fixture.HEAD + "@Invariant(rule = \"Small\", require = \"amount < 1\")\npublic @interface Small {}")
                .succeeds();
        Compiled.of(Fixture.HEAD + "@InScope(\"All\")\npublic @interface Small {}")
                .refuses("PRE-0304");
    }

    @Test
    void changesTheHashWithItsContent() {
        String tool = "@Tool @MovesMoney public void pay(int amount) {}";

        assertThat(hash(tools(tool, MOVES_MONEY)))
                .isEqualTo(hash(tools(tool, MOVES_MONEY)))
                .isNotEqualTo(hash(tools(tool, MOVES_MONEY.replace("500", "5000"))));
    }

    private static String hash(Compiled compiled) {
        return compiled.succeeds()
                .resource("META-INF/precept/tools/shop.Tools")
                .lines()
                .filter(line -> line.startsWith("hash "))
                .findFirst()
                .orElseThrow();
    }

    private static Compiled tools(String members, String own) {
        return Compiled.of(source("public class Tools {\n" + members + "\n}", own));
    }

    private static String source(String tools, String own) {
        return Fixture.HEAD + "import java.lang.annotation.*;\n" + tools + "\n" + own;
    }

    private static ContractException refusal(Compiled shop, int amount) {
        return catchThrowableOfType(ContractException.class, () -> pay(shop, amount));
    }

    private static void pay(Compiled shop, int amount) throws Throwable {
        Loaded loaded = new Loaded(shop.succeeds().generated());
        Method enter = loaded.guard("shop.ToolsPreceptGuard", "pay_enter");
        Loaded.call(enter, loaded.type("shop.Tools").getConstructor().newInstance(), amount);
    }
}
