package dev.precept.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.shop.Order;
import dev.precept.testkit.shop.RefundTools;
import dev.precept.testkit.shop.ShopAgent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Scenario files are run as they stand; what is wrong in one is said with its place, and nothing is left out. */
class ScenariosTest {

    private static final String GOOD = """
            scenarios:
              - id: one
                given:
                  world: [{ fact: order, of: A1, is: { customer: ada, ageDays: 1, paid: 10 } }]
                steps:
                  - call: issueRefund
                    with: { orderId: A1, amount: 5 }
                    expect: allowed
            """;

    @TempDir
    Path folder;

    private static List<Object> shop(World world) {
        Map<String, Order> orders = new HashMap<>();
        Order order = world.answer(Order.class, "order", "A1");
        if (order != null) {
            orders.put("A1", order);
        }
        return List.of(new RefundTools(orders));
    }

    @TestFactory
    Stream<DynamicTest> theScenariosOfTheShop() {
        return Scenarios.in(Path.of("src/test/scenarios"))
                .tools(ScenariosTest::shop)
                .tests();
    }

    private Scenarios written(String yaml) {
        try {
            Files.writeString(folder.resolve("s.yaml"), yaml);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Scenarios.in(folder.resolve("s.yaml")).agent(ShopAgent.class).tools(ScenariosTest::shop);
    }

    private String problem(String yaml) {
        return catchThrowableOfType(BadInput.class, () -> written(yaml).count())
                .getMessage()
                .replace(folder.toString() + java.io.File.separator, "");
    }

    private String failure(String yaml) {
        Map<String, AssertionError> failures = written(yaml).failures();
        assertThat(failures).hasSize(1);
        return failures.values().iterator().next().getMessage();
    }

    @Test
    void aGoodFileHasNoFailures() {
        assertThat(written(GOOD).failures()).isEmpty();
        assertThat(written(GOOD).count()).isOne();
    }

    @Test
    void aDeviationIsSaidWithItsPlaceAndTheTrajectory() {
        assertThat(failure(GOOD.replace("amount: 5", "amount: 501")))
                .contains("s.yaml:6:9: one: step 1 was issueRefund, to be allowed, and it was escalated by"
                        + " \"No refund above 500 USD without human approval\"")
                .contains("orderId=\"A1\", amount=501");
        assertThat(failure(GOOD.replace("expect: allowed", "expect: refused"))).contains("and it was allowed");
    }

    @Test
    void theRightRefusalByTheWrongRuleIsADeviation() {
        assertThat(failure(GOOD.replace("amount: 5", "amount: -1")
                        .replace("expect: allowed", "expect: refused\n        by: young")))
                .contains("to be refused by \"young\", and it was refused by \"A refund is a positive amount\"");
    }

    @Test
    void theFinalStateIsHeldAgainstTheFile() {
        assertThat(failure(GOOD + "    finally: { halted: true }\n")).contains("at the end the session was not halted");
        assertThat(failure(GOOD + "    finally: { calls: 2 }\n")).contains("2 calls were to be made, and it were 1");
        assertThat(failure(GOOD + "    finally: { called: { issueRefund: 0 } }\n"))
                .contains("issueRefund was to be called 0 times, and was called 1 times");
    }

    @Test
    void whatIsNoYamlIsSaidWithLineAndColumn() {
        assertThat(problem("scenarios: [")).startsWith("s.yaml:1:13: not YAML: ");
        assertThat(problem("")).isEqualTo("s.yaml: the file is empty. Fix: write a mapping.");
        assertThat(problem("scenarios: []")).startsWith("s.yaml:1:12: there is no scenario.");
    }

    @Test
    void anUnknownToolHasASuggestion() {
        assertThat(problem(GOOD.replace("issueRefund", "issue_refund")))
                .isEqualTo(
                        "s.yaml:6:15: the agent shop has no tool \"issue_refund\". Fix: did you mean \"issueRefund\"?");
        assertThat(problem(GOOD + "    finally: { called: { sendMial: 0 } }\n")).contains("did you mean \"sendMail\"?");
    }

    @Test
    void aWrongArgumentIsSaidWithItsPlace() {
        assertThat(problem(GOOD.replace("amount: 5", "amount: five")))
                .isEqualTo(
                        "s.yaml:7:38: the text \"five\" is no BigDecimal. Fix: write a number without quotes, such as 12.5.");
        assertThat(problem(GOOD.replace("amount: 5", "amonut: 5")))
                .isEqualTo("s.yaml:7:38: issueRefund has no parameter \"amonut\". Fix: did you mean \"amount\"?");
        assertThat(problem(GOOD.replace(", amount: 5", "")))
                .isEqualTo("s.yaml:6:9: the argument \"amount\" of issueRefund is missing."
                        + " Fix: add it under \"with\"; null has to be written, too.");
    }

    @Test
    void aConstantThatDoesNotExistHasASuggestion() {
        assertThat(problem("""
                scenarios:
                  - id: post
                    steps:
                      - call: sendMail
                        with: { to: [ada], text: Hi, urgency: NEXT_WEAK }
                        expect: allowed
                """))
                .isEqualTo("s.yaml:5:47: the text \"NEXT_WEAK\" is no Urgency. Fix: did you mean \"NEXT_WEEK\"?");
    }

    @Test
    void aRuleARouteAndAWordThatDoNotExistAreSaid() {
        assertThat(problem(GOOD.replace("expect: allowed", "expect: refused\n        by: yuong")))
                .contains("no rule of issueRefund is \"yuong\". Fix: did you mean \"young\"?");
        assertThat(problem(GOOD.replace("expect: allowed", "expect: escalated\n        to: aprovers")))
                .contains("the agent has no route \"aprovers\". Fix: did you mean \"approvers\"?");
        assertThat(problem(GOOD.replace("expect: allowed", "expect: alowed")))
                .contains("\"alowed\" cannot be expected of a call. Fix: did you mean \"allowed\"?");
        assertThat(problem(GOOD.replace("expect: allowed", "expect: allowed\n        by: young")))
                .contains("a call that is allowed is refused by no rule");
    }

    @Test
    void anUnknownKeyIsNotOverlooked() {
        assertThat(problem(GOOD.replace("expect:", "expects:")))
                .isEqualTo(
                        "s.yaml:8:18: \"expects\" means nothing in a step that calls a tool. Fix: did you mean \"expect\"?");
        assertThat(problem(GOOD.replace("steps:", "stesp:"))).contains("did you mean \"steps\"?");
    }

    @Test
    void aKeyThatStandsTwiceIsAMistake() {
        assertThat(problem(GOOD.replace("    steps:", "    id: two\n    steps:")))
                .startsWith("s.yaml:5:5: \"id\" stands here a second time; the first is at line 2.");
    }

    @Test
    void twoScenariosOfOneIdAreAMistake() {
        String second = GOOD.substring(GOOD.indexOf("  - id"));
        assertThat(problem(GOOD + second))
                .isEqualTo("s.yaml:9:5: the id \"one\" is taken by the scenario at s.yaml:2:5."
                        + " Fix: give this one an id of its own.");
    }

    @Test
    void everyMistakeOfAFileIsSaidAtOnce() {
        String second = GOOD.substring(GOOD.indexOf("  - id"))
                .replace("id: one", "id: two")
                .replace("issueRefund", "none");
        assertThat(problem(GOOD.replace("amount: 5", "amount: five") + second).lines())
                .hasSize(2);
    }

    @Test
    void aFileThatIsAboutAnotherAgentIsAMistake() {
        assertThat(problem("agent: shop.Other\n" + GOOD)).contains("the file is about shop.Other, and the test about");
    }

    @Test
    void somebodyHasToSayWhichAgentIsMeant() throws IOException {
        Files.writeString(folder.resolve("s.yaml"), GOOD);
        assertThatThrownBy(() -> Scenarios.in(folder).tests())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nobody says which agent it is about");
        Files.writeString(folder.resolve("s.yaml"), "agent: shop.None\n" + GOOD);
        assertThatThrownBy(() -> Scenarios.in(folder).tests())
                .hasMessageContaining("s.yaml:1:8: there is no class shop.None on the class path");
    }

    @Test
    void aFolderWithoutScenariosAndAFileThatIsNotThereAreMistakes() {
        assertThatThrownBy(() -> Scenarios.in(folder).tests()).hasMessageContaining("no scenario file in this folder");
        assertThatThrownBy(() -> Scenarios.in(folder.resolve("none.yaml")).tests())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        Files.write(folder.resolve("s.yaml"), "title: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Scenarios.in(folder).tests()).hasMessageContaining("it is not UTF-8");
    }

    @Test
    void aFactThatTheWorldDoesNotNameIsAMistake() {
        assertThatThrownBy(() -> written(GOOD)
                        .tools(world -> List.of(String.valueOf(world.answer(Order.class, "ordre", "A1"))))
                        .failures())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the fact \"ordre\" was asked")
                .hasMessageContaining("did you mean \"order\"?");
    }

    @Test
    void withoutAnObjectTheWorldAnswersTheGuard() throws IOException {
        Files.writeString(folder.resolve("s.yaml"), GOOD);
        assertThat(Scenarios.in(folder).agent(ShopAgent.class).failures()).isEmpty();

        Files.writeString(folder.resolve("s.yaml"), GOOD.replace("ageDays: 1", "ageDays: 30"));
        assertThat(Scenarios.in(folder).agent(ShopAgent.class).failures())
                .hasEntrySatisfying("one", error -> assertThat(error).hasMessageContaining("refused by \"Only orders"));
    }

    @Test
    void whatTheWorldDoesNotAnswerRefuses() throws IOException {
        Files.writeString(folder.resolve("s.yaml"), GOOD.replace("of: A1", "of: A2"));
        assertThat(Scenarios.in(folder).agent(ShopAgent.class).failures())
                .hasEntrySatisfying(
                        "one",
                        error -> assertThat(error)
                                .hasMessageContaining("refused by \"Only orders younger than 30 days\"")
                                .hasMessageContaining("NoSuchElementException"));
    }
}
