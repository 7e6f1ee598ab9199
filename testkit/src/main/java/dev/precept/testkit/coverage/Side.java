package dev.precept.testkit.coverage;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Datum;
import java.util.Locale;

/** What a call showed of a rule. */
public enum Side {
    /** The rule was judged and held, and the call's body ran to its end. */
    ALLOWED,
    /** The rule was judged and did not hold. */
    REFUSED,
    /** The rule could not be judged, which refused the call and shows nothing of the rule's boundary. */
    UNJUDGED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side of(Datum datum) {
        for (Side side : values()) {
            if (side.word().equals(datum.text())) {
                return side;
            }
        }
        throw BadInput.at(datum.place(), datum.described() + " is no side.", "run the tests again.");
    }
}
