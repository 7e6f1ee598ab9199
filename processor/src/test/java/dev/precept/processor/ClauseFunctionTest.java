package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Where clauses find functions of the author's own. */
class ClauseFunctionTest {

    private static final String IBANS = """
            public class Ibans {
                @ClauseFunction public static boolean isIban(String text) { return text.length() > 14; }
            }
            """;

    private static final String TOOLS = """
            public class PayTools {
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "To real accounts", require = "isIban(account)")
                public void payOut(String account) {}
            }
            """;

    @Test
    void aClassNamesTheHolderOfItsFunctions() {
        assertThat(errors(Fixture.of("@ClauseFunction(from = Ibans.class)\n" + TOOLS, IBANS)))
                .isZero();
    }

    @Test
    void aHolderThatNobodyNamesIsNotSeen() {
        Fixture.of(TOOLS.replace("require = ", "require = " + Fixture.MARK), IBANS)
                .provokes("PRE-0202");
    }

    @Test
    void aSuperclassBringsItsOwn() {
        assertThat(errors(Fixture.of(TOOLS.replace("PayTools", "PayTools extends Ibans"), IBANS)))
                .isZero();
    }

    private static long errors(Fixture fixture) {
        return fixture.compile().diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .count();
    }
}
