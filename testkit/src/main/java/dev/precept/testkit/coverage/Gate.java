package dev.precept.testkit.coverage;

import dev.precept.testkit.data.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What has to have been exercised of every rule. */
public enum Gate {
    /** Each side that it has. */
    BOTH,
    /** At least one side. */
    ANY;

    /**
     * The gate of that name.
     *
     * @throws BadInput if there is none
     */
    public static Gate of(String name) {
        for (Gate gate : values()) {
            if (gate.name().toLowerCase(Locale.ROOT).equals(name)) {
                return gate;
            }
        }
        throw BadInput.of("precept.coverage.gate", '"' + name + "\" is no gate.", "write both or any.", null);
    }

    /** A sentence for each rule that lacks something; empty if the gate is open. */
    public List<String> findings(Coverage coverage) {
        List<String> findings = new ArrayList<>();
        for (RuleCoverage rule : coverage.rules()) {
            if (this == ANY ? rule.isUntouched() : !rule.isComplete()) {
                findings.add(rule.owner().name() + ", rule \"" + rule.rule().text() + "\" ("
                        + rule.rule().id() + "): no test in which it " + missing(rule) + '.');
            }
        }
        return findings;
    }

    private String missing(RuleCoverage rule) {
        return rule.missing().stream()
                .map(side -> side == Side.ALLOWED ? "holds while the body runs" : "refuses")
                .collect(Collectors.joining(this == ANY ? " or " : ", and none in which it "));
    }
}
