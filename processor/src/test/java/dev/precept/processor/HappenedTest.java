package dev.precept.processor;

import static dev.precept.processor.Fixture.refund;
import static dev.precept.processor.Fixture.tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clauses may ask the history, and how. */
class HappenedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened('identified')",
                "happened('identified', orderId)",
                "happened('identified', amount, duration('15m'))",
                "happened('identified', duration('15m'))",
                "amount > 0 && (amount <= 20 || !happened('identified', orderId))",
                "[1, 2].all(n, happened('paid', n) || amount > n)"
            })
    void mayBeAskedBeforeTheBody(String clause) {
        asking(clause).compile().succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened()",
                "happened('')",
                "happened(orderId)",
                "happened('identified', [orderId])",
                "happened('identified', orderId, 15)",
                "happened('identified', orderId, duration('PT15M'))",
                "happened('identified', orderId, duration('0s'))",
                "happened('identified', orderId, duration(orderId))",
                "happened('identified', orderId, duration('15m'), 1)",
            })
    void saysWhatItNeeds(String clause) {
        asking(clause).compile().refuses("PRE-0203");
    }

    @Test
    void isNotAskedAboutWhatACallReturned() {
        tools("""
                @Tool @Effect(READ_ONLY) @Invariant(rule = "Never", ensure = "happened('identified')")
                public String find(String orderId) { return orderId; }
                """).compile().refuses("PRE-0204");
    }

    @Test
    void leavesTheNameToAFactThatHasIt() {
        tools("""
                @Fact boolean happened(String orderId) { return true; }
                @Tool @Effect(READ_ONLY) @Invariant(rule = "Never", require = "happened(orderId)")
                public String find(String orderId) { return orderId; }
                """).compile().succeeds();
    }

    @Test
    void isNotConfusedByAParameterOfTheNameThatTheGuardUses() {
        tools("""
                @Tool @Effect(READ_ONLY) @Invariant(rule = "Never", require = "happened('x', sessionHistory)")
                public String find(String sessionHistory) { return sessionHistory; }
                """).compile().refuses("PRE-0202");
    }

    private static Fixture asking(String clause) {
        return refund("@Invariant(rule = \"Asks\", require = \"" + clause + "\")");
    }
}
