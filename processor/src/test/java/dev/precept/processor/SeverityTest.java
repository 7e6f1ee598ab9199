package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.report.Code;
import dev.precept.processor.report.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build and an author may say about the severity of a code, and what stays refused whatever they say. */
class SeverityTest {

    private static final String HALF_COVERED = """
            @Tool @Effect(READ_ONLY) public String find(String id) { return id; }
            @Tool public void drop(String id) {}
            """;

    @Test
    void letsAnUncoveredToolPassWithAWarningAndCountsItAtTheEnd() {
        Compiled compiled = Fixture.tools(HALF_COVERED)
                .options("-Aprecept.uncoveredTool=warn")
                .compile()
                .warns("PRE-0301", "PRE-0301");

        assertThat(compiled.messages().get(0)).contains("Suppress: @SuppressWarnings(\"precept:PRE-0301\")");
        assertThat(compiled.messages().get(1))
                .contains("1 tool was let pass without a contract: shop.RefundTools.drop(");
    }

    @Test
    void guardsOnlyWhatIsCoveredSoThatTheAgentRefusesTheRest() {
        Compiled compiled =
                Fixture.tools(HALF_COVERED).options("-Aprecept.profile=lenient").compile();

        assertThat(compiled.source("shop.RefundToolsPreceptGuard"))
                .contains("find_enter")
                .doesNotContain("drop_enter");
        assertThat(compiled.resource("META-INF/precept/tools/shop.RefundTools"))
                .contains("tool find ")
                .doesNotContain("tool drop ");
    }

    @Test
    void writesNoGuardForAClassWithoutAnyCoveredTool() {
        Compiled compiled = Fixture.tools("@Tool public void drop(String id) {}")
                .options("-Aprecept.profile=lenient")
                .compile()
                .warns("PRE-0301", "PRE-0301");

        assertThat(compiled.generated()).noneMatch(file -> file.getName().contains("Precept"));
    }

    @Test
    void saysNothingOfACodeThatIsOff() {
        Fixture.tools("@Tool public void drop(String id) {}")
                .options("-Aprecept.uncoveredTool=off")
                .compile()
                .succeeds();
    }

    @Test
    void keepsAnErrorThatTheAuthorTriesToSuppress() {
        Fixture.tools("@SuppressWarnings(\"precept:PRE-0301\") @Tool public void drop(String id) {}")
                .compile()
                .refuses("PRE-0301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@SuppressWarnings(\"precept:PRE-0301\") %s", "%s"})
    void silencesAWarningOnTheNearestElement(String shape) {
        boolean onMethod = shape.startsWith("@");
        Compiled compiled = Fixture.of((onMethod ? "" : "@SuppressWarnings({\"unused\", \"precept:PRE-0301\"})\n")
                        + "public class Tools { " + shape.formatted("@Tool public void drop(String id) {}") + " }\n")
                .options("-Aprecept.uncoveredTool=warn")
                .compile();

        assertThat(compiled.messages()).singleElement().asString().contains("1 tool was let pass without a contract");
    }

    @Test
    void aSuppressionOfAnotherCodeSilencesNothing() {
        Fixture.tools("@SuppressWarnings(\"precept:PRE-0302\") @Tool public void drop(String id) {}")
                .options("-Aprecept.uncoveredTool=warn")
                .compile()
                .warns("PRE-0301", "PRE-0301");
    }

    @Test
    void aStrictBuildTakesNoSuppression() {
        Fixture.tools("@SuppressWarnings(\"precept:PRE-0301\") @Tool public void drop(String id) {}")
                .options("-Aprecept.profile=strict")
                .compile()
                .refuses("PRE-0301");
    }

    @ParameterizedTest
    @MethodSource("fixedCodes")
    void noOptionLowersACodeThatAGuardDependsOn(Code code) {
        for (String severity : new String[] {"warn", "off"}) {
            Compiled compiled = Fixture.tools(HALF_COVERED.replace("@Tool public void drop(String id) {}", ""))
                    .options("-Aprecept." + code.option() + "=" + severity)
                    .compile()
                    .refuses("PRE-0903");
            assertThat(compiled.message()).contains(code.id());
        }
    }

    static Stream<Code> fixedCodes() {
        return Arrays.stream(Code.values()).filter(code -> !code.isAdjustable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Aprecept.profile=loose",
                "-Aprecept.profile",
                "-Aprecept.uncoveredTool=WARN",
                "-Aprecept.uncoveredTool=",
                "-Aprecept.report=findings.xml",
                "-Aprecept.report=a.json,,b.sarif",
                "-Aprecept.report",
                "-Aprecept.docs=",
                "-Aprecept.toolAnnotations=not a name"
            })
    void refusesAValueThatItDoesNotUnderstand(String option) {
        Fixture.tools(HALF_COVERED.replace("@Tool public void drop(String id) {}", ""))
                .options(option)
                .compile()
                .refuses("PRE-0903");
    }

    @Test
    void warningsAreWarningsToTheCompilerToo() {
        assertThat(Fixture.tools("@Tool public void drop(String id) {}")
                        .options("-Aprecept.uncoveredTool=warn")
                        .compile()
                        .diagnostics())
                .allMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING
                        || diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
                .allMatch(diagnostic -> !diagnostic.getMessage(Locale.ROOT).isBlank());
    }

    @Test
    void everyErrorOfTheCatalogueStaysOneInAStrictBuild() {
        assertThat(Code.values()).allMatch(code -> code.severity() != Severity.OFF);
    }
}
