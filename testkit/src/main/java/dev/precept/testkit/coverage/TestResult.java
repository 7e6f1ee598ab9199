package dev.precept.testkit.coverage;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import java.util.Locale;

/** How a test ended. */
public enum TestResult {
    /** As it should. */
    PASSED,
    /** It failed, or what it stands in failed before it began. */
    FAILED,
    /** It was disabled, or an assumption of it did not hold. */
    SKIPPED,
    /** It is no test: code around tests, which called tools, too. */
    NO_TEST;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static TestResult of(Datum datum) {
        for (TestResult result : values()) {
            if (result.word().equals(datum.text())) {
                return result;
            }
        }
        throw BadInput.at(datum.place(), datum.described() + " is no result of a test.", "run the tests again.");
    }
}
