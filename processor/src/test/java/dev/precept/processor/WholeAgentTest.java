package dev.precept.processor;

import static dev.precept.processor.AgentFixtures.ANSWERS;
import static dev.precept.processor.AgentFixtures.BARE_ANSWERS;
import static dev.precept.processor.AgentFixtures.COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What an agent and its tools say together. */
class WholeAgentTest {

    private static final String MAIL = """
            public class MailTools { @Tool @Effect(READ_ONLY) public String readMail(String id) { return id; } }
            """;
    private static final String TWO = """
            public class TwoTools {
                @Tool @Effect(READ_ONLY) public void find() {}
                @Tool @Effect(READ_ONLY) public void /*!*/seek() {}
            }
            """;

    @Test
    void aLibraryOfToolsNeedsNoAgent() {
        Fixture.of(MAIL, TWO).compile().succeeds();
    }

    @Test
    void aToolThatOnlyLeavesOutIsInNoAllowlist() {
        Fixture.of(TWO, agent("TwoTools.class, only = \"find\"")).provokes("PRE-0406");
    }

    @Test
    void everyAgentOfTheCompilationCounts() {
        Fixture.of(
                        TWO,
                        agent("TwoTools.class, only = \"find\""),
                        agent("TwoTools.class, only = \"seek\"")
                                .replace("\"a\"", "\"b\"")
                                .replace("SupportAgent", "OtherAgent"))
                .compile()
                .succeeds();
    }

    @Test
    void aToolThatAnAgentWithholdsIsNotForgotten() {
        Fixture.agent(COMPLETE + "@Invariant(rule = \"Reads no mail\", withheld = \"*Mail\")")
                .with(MAIL)
                .compile()
                .succeeds();
    }

    @Test
    void anInheritedToolIsListedWithItsHeir() {
        Fixture.of(MAIL, "public class Heir extends MailTools {}\n", agent("Heir.class"))
                .compile()
                .succeeds();
    }

    @Test
    void anOverrideAndWhatItOverridesAreOneTool() {
        Fixture.of(
                        MAIL,
                        "public class Heir extends MailTools { @Tool @Effect(READ_ONLY) @Override public String readMail(String id) { return \"\"; } }\n",
                        agent("{Heir.class, MailTools.class}"))
                .compile()
                .succeeds();
    }

    @Test
    void twoToolsOfOneClassMayNotShareAName() {
        Fixture.of(
                        "public class Desk { @Tool @Effect(READ_ONLY) public void find() {}"
                                + " @Tool @Effect(READ_ONLY) public void find(String id) {} }\n",
                        agent("Desk/*!*/.class"))
                .provokes("PRE-0410");
    }

    @Test
    void anExclusionOfAToolIsOneOfItsAgent() {
        Fixture.of("@AgentContract(id = \"a\", version = \"1\", routes = \"nobody\","
                        + " tools = dev.precept.processor.CompiledTools.class)\n" + BARE_ANSWERS
                        + "public interface SupportAgent {}\n")
                .compile()
                .succeeds();
    }

    @Test
    void aPhraseInsideOfAWordSwallowsNothing() {
        Fixture.agent(COMPLETE + """
                        @InScope(value = "Issues", examples = "There is an issue")
                        @OutOfScope(value = "Law", route = "legal", phrases = {"sue", "…"})
                        """).compile().succeeds();
    }

    @Test
    void aCriterionMayNameWhatTheAgentWithholdsAsNeverCalled() {
        Fixture.agent(COMPLETE + """
                        @SuccessCriterion(id = "found", given = "an order", calls = "findOrder", neverCalls = "dropOrder", maxSteps = 1)
                        @SuccessCriterion(id = "told", given = "a question", expect = "an answer")
                        @Preference("Short answers over complete ones")
                        """).compile().succeeds();
    }

    @Test
    void aMistypedToolOfACriterionIsGuessed() {
        assertThat(Fixture.agent(COMPLETE + "@SuccessCriterion(id = \"f\", given = \"g\", neverCalls = \"findOrdr\")")
                        .compile()
                        .refuses("PRE-0411")
                        .message())
                .contains("Did you mean \"findOrder\"?");
    }

    @Test
    void aMistypedOnlyIsNoSecondMistakeInACriterion() {
        Fixture.of(
                        TWO.replace("/*!*/", ""),
                        agent("TwoTools.class, only = {\"seek\", /*!*/\"fnd\"}")
                                .replace(
                                        "public",
                                        "@SuccessCriterion(id = \"f\", given = \"g\", calls = \"find\")\npublic"))
                .provokes("PRE-0403");
    }

    @Test
    void textsOfAgentsSaySomething() {
        for (String annotation : List.of(
                "@Preference(/*!*/\" \")",
                "@InScope(/*!*/\"\")",
                "@InScope(value = \"x\", examples = {\"y\", /*!*/\"\"})",
                "@SuccessCriterion(id = /*!*/\"\", given = \"g\", expect = \"e\")",
                "@SuccessCriterion(id = \"f\", given = /*!*/\" \", expect = \"e\")",
                "@SuccessCriterion(id = \"f\", given = \"g\", expect = /*!*/\" \", maxSteps = 3)",
                "@SuccessCriterion(id = \"f\", given = \"g\", calls = /*!*/\" \")")) {
            Fixture.agent(COMPLETE + annotation).provokes("PRE-0108");
        }
    }

    @Test
    void whatBelongsToAgentsIsStrayElsewhere() {
        for (String annotation :
                List.of("@Preference(\"x\")", "@SuccessCriterion(id = \"f\", given = \"g\", expect = \"e\")")) {
            Fixture.of("/*!*/" + annotation + "\npublic class Plain {}\n").provokes("PRE-0304");
            Fixture.of("/*!*/" + annotation + MAIL).provokes("PRE-0304");
        }
    }

    @Test
    void toolsThatAnotherProcessorWritesCountWithTheirAgent() {
        Fixture fixture = Fixture.of(agent("MailTools.class"));
        compile(fixture, MAIL).succeeds();
    }

    @Test
    void aToolOfALaterRoundIsJudgedWithAnAgentOfAnEarlierOne() {
        compile(Fixture.agent(COMPLETE), MAIL).refuses("PRE-0406");
    }

    private static Compiled compile(Fixture fixture, String later) {
        return fixture.processors(new ContractProcessor(), new ContractIndexProcessor(), new Writing(later))
                .compile();
    }

    private static String agent(String tools) {
        return "@AgentContract(id = \"a\", version = \"1\", tools = " + tools + ")\n" + ANSWERS
                + "public interface SupportAgent {}\n";
    }

    /** Writes {@code shop.MailTools} in the first round. */
    private static final class Writing extends AbstractProcessor {
        private final String source;
        private boolean written;

        Writing(String source) {
            this.source = source;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer out = processingEnv
                        .getFiler()
                        .createSourceFile("shop.MailTools")
                        .openWriter()) {
                    out.write(Fixture.HEAD + source);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }
}
