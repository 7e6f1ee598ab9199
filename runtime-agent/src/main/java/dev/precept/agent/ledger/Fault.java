package dev.precept.agent.ledger;

/**
 * Something wrong, in the words of whoever has to mend it.
 *
 * @param code which kind
 * @param what what is wrong
 * @param where class, method, file or option
 */
public record Fault(FaultCode code, String what, String where) {

    /** One line for a log. */
    public String line() {
        return Line.plain("[" + code.code() + "] " + where + ": " + what + ". Fix: " + code.fix() + ". See docs/errors/"
                + code.code() + ".md");
    }

    /** Some lines for a person whose JVM does not start. */
    public String paragraph() {
        return "[" + code.code() + "] " + Line.plain(what) + "\n    Where: " + Line.plain(where) + "\n    Fix: "
                + code.fix() + "\n    See docs/errors/" + code.code() + ".md";
    }
}
